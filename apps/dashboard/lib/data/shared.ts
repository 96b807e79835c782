/** Pages, routes and the proxy are bundled apart, each with its own copy of a module; the process keeps one of each thing for all of them. */
export function shared<T>(name: string, create: () => T): T {
  const kept = globalThis as typeof globalThis & { [key: symbol]: unknown };
  const key = Symbol.for(`entente.dashboard.${name}`);
  kept[key] ??= create();
  return kept[key] as T;
}
