import type { Log } from "@entente/pipeline";

/** Writes what happens as a JSON object a line; on a terminal, unless JSON is asked for, as a line that a person reads. */
export function createLog(stream: NodeJS.WriteStream, { json, now }: { json: boolean; now: () => Date }): Log {
  const isPlain = stream.isTTY && !json;
  return ({ level, event, ...facts }) => {
    const time = now().toISOString();
    const told = Object.entries(facts).filter(([, value]) => value !== undefined);
    const line = isPlain
      ? `${time.slice(11, 19)} ${level === "info" ? "" : `${level}: `}${event.replaceAll("-", " ")}${told.map(([fact, value]) => ` ${fact}=${value}`).join("")}`
      : JSON.stringify({ time, level, event, ...Object.fromEntries(told) });
    stream.write(`${line}\n`);
  };
}
