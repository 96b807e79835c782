import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { FollowResults } from "../components/follow-results.tsx";
import { PageFooter } from "../components/page-footer.tsx";
import { PageHeader } from "../components/page-header.tsx";
import { RecordsSwitch } from "../components/records-switch.tsx";
import { ReviewStatus } from "../components/review-status.tsx";
import { readFrame } from "../lib/read-frame.ts";
import { readReviewCounts } from "../lib/read-review-counts.ts";
import { readTheme } from "../lib/theme.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Entente", default: "Entente" },
  description: "Where each country stands, on whose words, and how sure that is.",
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** The frame of every page: header, page, footer. The theme comes from a cookie, so that no script has to set it. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [theme, { generation, documents }, counts] = await Promise.all([readTheme(), readFrame(), readReviewCounts()]);
  return (
    <html lang="en" data-theme={theme} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <NuqsAdapter>
          <PageHeader theme={theme} />
          <RecordsSwitch counts={counts} />
          {children}
          <PageFooter documents={documents} />
          <ReviewStatus />
          <FollowResults generation={generation} />
        </NuqsAdapter>
      </body>
    </html>
  );
}
