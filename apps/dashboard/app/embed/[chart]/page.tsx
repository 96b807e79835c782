import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { SearchParams } from "nuqs/server";
import { LinksOutward } from "../../../components/chart/links-outward.tsx";
import { drawEmbedded } from "./draw-embedded.tsx";

export const metadata: Metadata = { title: "Chart", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly chart: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** /embed/[chart]: one chart alone with its source, for the frame of another page. */
export default async function EmbedPage({ params, searchParams }: Props) {
  const chart = await drawEmbedded((await params).chart, await searchParams);
  if (chart === undefined) notFound();
  return <LinksOutward>{chart}</LinksOutward>;
}
