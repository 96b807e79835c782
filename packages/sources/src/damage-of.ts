/** Says in words why a library gave a file up: deep nesting exhausts its stack, broken input its assumptions. */
export function damageOf(cause: unknown): string {
  if (cause instanceof RangeError) return "it is nested too deeply or cut into too many pieces";
  return `it is damaged (${cause instanceof Error ? cause.message : String(cause)})`;
}
