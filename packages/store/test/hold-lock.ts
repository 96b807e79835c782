// A process that holds a lock until it is killed: the tests start it, see it hold, and kill it.
import { withLock } from "../src/run-lock.ts";

await withLock(process.argv[2] ?? "", async () => {
  console.log("held");
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
