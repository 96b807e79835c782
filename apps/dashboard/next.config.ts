import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // The embedded database is a native addon, and the other's driver looks for one: Node loads them, they are not bundled.
  serverExternalPackages: ["pg-boss", "prom-client", "@duckdb/node-api", "pg", "pg-copy-streams"],
  // What is served must compile; its tests are checked with everything else.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  // Longer bodies are refused before they are read; a shorter one must arrive whole, not cut off.
  experimental: { proxyClientMaxBodySize: "26mb" },
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
  redirects: () =>
    Promise.resolve([
      { source: "/positions", destination: "/", permanent: false },
      // What browsers ask for before they have read where a page's icon is.
      { source: "/favicon.ico", destination: "/icon.svg", permanent: false },
    ]),
};

export default config;
