import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { FollowResults } from "../components/page/follow-results.tsx";
import { PageFooter } from "../components/page/page-footer.tsx";
import { PageHeader } from "../components/page/page-header.tsx";
import { RecordsSwitch } from "../components/page/records-switch.tsx";
import { ReviewStatus } from "../components/reviews/review-status.tsx";
import { Shell } from "../components/shell/shell.tsx";
import { TourOffer } from "../components/shell/tour-offer.tsx";
import { EMBED_HEADER } from "../lib/chart/embed-href.ts";
import { readFrame } from "../lib/page/read-frame.ts";
import { readTheme } from "../lib/page/theme.ts";
import { readReviewCounts } from "../lib/reviews/read-review-counts.ts";
import { TOUR_COOKIE } from "../lib/shell/tour-cookie.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Entente", default: "Entente" },
  description: "Where each country stands, on whose words, and how sure that is.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** The frame of every page: header, page, footer. A chart alone has none. The theme comes from a cookie, so that no script has to set it. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [theme, { generation, documents }, counts, asked, kept] = await Promise.all([
    readTheme(),
    readFrame(),
    readReviewCounts(),
    headers(),
    cookies(),
  ]);
  const isAlone = asked.get(EMBED_HEADER) === "yes";
  return (
    <html lang="en" data-theme={theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <NuqsAdapter>
          {isAlone ? null : <PageHeader theme={theme} />}
          {isAlone ? null : <RecordsSwitch counts={counts} />}
          {isAlone || kept.has(TOUR_COOKIE) ? null : <TourOffer />}
          {children}
          {isAlone ? null : <PageFooter documents={documents} />}
          {isAlone ? null : <ReviewStatus />}
          {isAlone ? null : <Shell />}
          <FollowResults generation={generation} />
        </NuqsAdapter>
      </body>
    </html>
  );
}
