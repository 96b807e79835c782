// Who may import whom: one rule a row of the house's plan, each with its reason. `npm run boundaries` enforces them, and
// tools/test/check-boundaries.test.ts plants a breach of each and sees it caught.

const OURS = "^(?:apps|packages)/";
const INDEX = "/src/index\\.ts$";
/** A package of a lower layer: itself and the named ones through their index. */
const onlyFrom = (self, ...others) => [`^${self}/`, ...others.map((name) => `^packages/${name}${INDEX}`)];
const layer = (self, others, comment) => ({
  name: `${self.split("/")[1]}-imports`,
  severity: "error",
  comment,
  from: { path: `^${self}/(?:src|app|components|lib)/` },
  to: { path: OURS, pathNot: onlyFrom(self, ...others) },
});
const forbid = (name, comment, { from, to }) => ({ name, severity: "error", comment, from, to });

const FILES = "^(?:node:)?fs(?:/promises)?$";
const NETWORK = "^(?:node:)?(?:dgram|dns|dns/promises|http|http2|https|net|tls)$|node_modules/undici/";
const DRIVERS = "node_modules/(?:@duckdb|better-sqlite3|hyparquet|pg|pg-boss|pg-copy-streams|postgres)/";
const EFFECTS =
  "^(?:node:)?(?:child_process|cluster|dgram|dns|fs|fs/promises|http|http2|https|inspector|net|os|process|readline|timers|timers/promises|tls|tty|worker_threads)$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    layer(
      "packages/schema",
      [],
      "The vocabulary stands below everything: a record's meaning must not depend on how it is made, kept or shown.",
    ),
    layer("packages/sources", ["schema"], "A document is read the same way whatever is done with it later."),
    layer(
      "packages/ingest",
      ["schema"],
      "Text in, records out: what extraction gives depends on the text and the knowledge it is handed, on nothing else.",
    ),
    layer("packages/store", ["schema"], "Storage knows the shape of records, not how they are made or charted."),
    layer("packages/evaluate", ["schema"], "A measure that imports what it measures would agree with its mistakes."),
    layer(
      "packages/views",
      ["schema"],
      "A chart's rows are computed from records alone, so that every number can be checked by hand.",
    ),
    layer(
      "packages/pipeline",
      ["schema", "sources", "ingest", "store", "evaluate", "views"],
      "The pipeline joins the layers below and knows no application.",
    ),
    layer(
      "apps/cli",
      ["schema", "sources", "ingest", "store", "evaluate", "views", "pipeline"],
      "The command line stands on the packages; it starts the dashboard as a process and imports nothing of it.",
    ),
    layer(
      "apps/dashboard",
      ["schema", "store", "views"],
      "The dashboard shows what is stored. It never extracts: it starts runs as a child process, so that a heavy run cannot stall a page.",
    ),

    forbid(
      "no-deep-imports",
      "Only index.ts is public; a path into another package's src breaks when that file moves.",
      {
        from: { path: "^(?:apps|packages)/([^/]+)/" },
        to: { path: "^(?:apps|packages)/[^/]+/src/", pathNot: ["^(?:apps|packages)/$1/", `^packages/[^/]+${INDEX}`] },
      },
    ),
    forbid("no-cycles", "Two modules that need each other are one module; a cycle also makes load order matter.", {
      from: { path: OURS },
      to: { circular: true },
    }),
    forbid("src-never-imports-test", "What ships must not need what checks it.", {
      from: { path: "^(?:apps|packages)/[^/]+/(?:src|app|components|lib)/" },
      to: { path: "/test/" },
    }),
    forbid(
      "no-unresolved",
      "An import that resolves to nothing fails on the reader's machine. (mdast is a package of types alone.)",
      { from: { path: "^(?:apps|packages|tools|bench)/" }, to: { couldNotResolve: true, pathNot: "\\.css$|^mdast$" } },
    ),
    forbid(
      "language-libraries-only-in-ingest",
      "natural and compromise load slowly and tag in their own ways; one package hides them behind our records.",
      { from: { path: OURS, pathNot: "^packages/ingest/" }, to: { path: "node_modules/(?:natural|compromise)/" } },
    ),
    forbid(
      "drivers-only-in-store",
      "One package knows which database holds the records, so another can take its place.",
      { from: { path: OURS, pathNot: "^packages/store/" }, to: { path: DRIVERS } },
    ),
    forbid(
      "files-only-at-the-edge",
      "Files are read and written in store (data/) and sources (documents). apps/cli may too, for the files that a person names on the command line: what is added, imported, evaluated and exported.",
      {
        from: {
          path: "^(?:packages/[^/]+/src|apps/dashboard/(?:app|components|lib))/",
          pathNot: "^packages/(?:store|sources)/",
        },
        to: { path: FILES },
      },
    ),
    forbid(
      "network-only-at-the-edge",
      "Documents are fetched in sources, behind its checks of addresses and sizes; apps/cli looks for a free port.",
      {
        from: { path: "^(?:packages/[^/]+/src|apps/dashboard/(?:app|components|lib))/", pathNot: "^packages/sources/" },
        to: { path: NETWORK },
      },
    ),
    forbid(
      "pure-packages-have-no-effects",
      "schema, ingest, evaluate and views are functions: same input, same output, testable without a machine around them.",
      { from: { path: "^packages/(?:schema|ingest|evaluate|views)/src/" }, to: { path: EFFECTS } },
    ),

    forbid(
      "recharts-only-in-components",
      "One folder draws; pages choose and place, and the library can be replaced there.",
      { from: { path: OURS, pathNot: "^apps/dashboard/(?:components|test)/" }, to: { path: "node_modules/recharts/" } },
    ),
    forbid(
      "components-never-import-store",
      "Components may reach the browser; the store must not, and neither may the server's access to it.",
      {
        from: { path: "^apps/dashboard/components/" },
        to: { path: ["^packages/store/", "node_modules/server-only/"] },
      },
    ),
    forbid(
      "components-draw-what-they-are-given",
      "A component that fetches for itself cannot be drawn from rows in a test, and may drag the store into the browser.",
      {
        from: { path: "^apps/dashboard/components/" },
        to: { path: "^apps/dashboard/(?:lib/.*(?:store|results|server)[^/]*|app/.*)\\.tsx?$" },
      },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(?:^|/)(?:\\.next|dist|coverage|json-schema)/|next-env\\.d\\.ts$" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
