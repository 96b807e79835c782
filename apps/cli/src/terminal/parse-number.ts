import { InvalidArgumentError } from "commander";

/** Parses a port or a number of threads given on the command line. */
export function parsePositive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535)
    throw new InvalidArgumentError("Expected a whole number from 1 to 65535.");
  return value;
}
