import type { Database } from "../postgres/open-database.ts";
import { openQueueMinder, type QueueMinder } from "./mind-queue.ts";
import { openBoss } from "./open-boss.ts";
import { type JobPlanner, openJobPlanner } from "./plan-jobs.ts";
import { isQueuePrepared, prepareQueue } from "./queue-tables.ts";
import { openSteering, type QueueSteering } from "./steer-queue.ts";
import { openQueueWatcher, type QueueWatcher } from "./watch-queue.ts";
import { type JobHolder, openJobHolder } from "./work-on-jobs.ts";

/** The queue of documents to be read, kept by pg-boss in PostgreSQL. Shape: methods, each one transaction. Units: none. Empty: a new database has an empty queue. Errors: `E_DATABASE`. Source: docs/deploy.md#queue. */
export interface Queue extends QueueSteering, JobPlanner, JobHolder, QueueMinder, QueueWatcher {
  /** Creates what is missing, after `migrate`; it needs the rights of the tables' owner. */
  readonly prepare: () => Promise<void>;
  readonly isPrepared: () => Promise<boolean>;
}

/**
 * Opens the queue in a database; nothing is asked of it until a method is called.
 * Shape: a database of at least two connections -> a queue. Units: none. Empty: none. Errors: none here. Source: docs/deploy.md#queue.
 */
export function openQueue(database: Database): Queue {
  const boss = openBoss(database);
  return {
    prepare: () => prepareQueue(database, boss),
    isPrepared: () => isQueuePrepared(database),
    ...openSteering(database),
    ...openJobPlanner(database, boss),
    ...openJobHolder(database, boss),
    ...openQueueMinder(database, boss),
    ...openQueueWatcher(database),
  };
}
