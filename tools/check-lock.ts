// Checks package-lock.json for what `npm ci` on another machine would trip over: optional packages for other platforms that
// fell out of the lock, install scripts nobody decided on, addresses of one registry, and version ranges.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";

const versions = z.record(z.string(), z.string()).optional();
const Manifest = z.looseObject({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
  allowScripts: z.record(z.string(), z.boolean()).optional(),
});
const Lock = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({
      link: z.boolean().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      optionalDependencies: versions,
    }),
  ),
});
type Lock = z.infer<typeof Lock>;

/** Lists what is wrong with a lock file, given the manifests of the root and the workspaces by path. */
export function findLockProblems(lock: unknown, manifests: Readonly<Record<string, unknown>>): string[] {
  const { packages } = Lock.parse(lock);
  const parsed = Object.entries(manifests).map(([path, value]) => ({ path, ...Manifest.parse(value) }));
  const decided = new Set(parsed.flatMap(({ allowScripts }) => Object.keys(allowScripts ?? {})));
  return [
    ...findMissingOptionals(packages),
    ...findAddresses(packages),
    ...Object.entries(packages)
      .filter(([path, { hasInstallScript }]) => hasInstallScript === true && !decided.has(nameOf(path)))
      .map(
        ([path]) =>
          `${path} has an install script. Expected a decision on ${nameOf(path)} in package.json's allowScripts.`,
      ),
    ...parsed.flatMap((manifest) => findRanges(manifest)),
  ];
}

/** npm drops an optional package that its registry lacks just then; `npm ci` on that platform then fails or lacks a binary. */
function findMissingOptionals(packages: Lock["packages"]): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !candidatesFor(path, name).some((candidate) => candidate in packages))
      .map(
        (name) =>
          `${path} wants the optional ${name}, which has no entry. Pin a version whose packages are all published.`,
      ),
  );
}

/** The places where Node would look for a package, from the innermost. */
function candidatesFor(path: string, name: string): string[] {
  const segments = path === "" ? [] : path.split("/node_modules/");
  const nested = segments.map(
    (_, at) => `${segments.slice(0, segments.length - at).join("/node_modules/")}/node_modules/${name}`,
  );
  return [...nested, `node_modules/${name}`];
}

function findAddresses(packages: Lock["packages"]): string[] {
  return Object.entries(packages).flatMap(([path, { link, resolved, integrity }]) => {
    if (link === true && resolved !== undefined && /^(?:apps|packages)\/[a-z-]+$/u.test(resolved)) return [];
    if (resolved !== undefined)
      return [`${path} is resolved to ${resolved}. Expected no address: the lock serves every registry.`];
    const ours = !path.startsWith("node_modules/") && !path.includes("/node_modules/");
    return ours || integrity !== undefined ? [] : [`${path} has no integrity hash. Expected one.`];
  });
}

function findRanges({
  path,
  dependencies,
  devDependencies,
  optionalDependencies,
}: z.infer<typeof Manifest> & { path: string }): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))
    .map(([name, version]) => `${path} asks for ${name} ${version}. Expected one exact version.`);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

async function readManifests(root: string): Promise<Record<string, unknown>> {
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(root, path), "utf8"));
  const folders = await Promise.all(
    ["apps", "packages"].map(async (group) => (await readdir(join(root, group))).map((name) => `${group}/${name}`)),
  );
  const paths = ["package.json", ...folders.flat().map((folder) => `${folder}/package.json`)];
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(path)] as const)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const lock: unknown = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  const problems = findLockProblems(lock, await readManifests(root));
  console.log(
    [...problems, `${Object.keys(Lock.parse(lock).packages).length} entries, ${problems.length} problems`].join("\n"),
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}
