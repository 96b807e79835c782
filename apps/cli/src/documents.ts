import type { AnyStore } from "@entente/store";

/** Documents of either engine. */
export type Documents = Omit<AnyStore, "database" | "close">;
