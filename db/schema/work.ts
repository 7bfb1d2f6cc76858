import { count, id, index, instant, json, primaryKey, table, text } from '../columns.ts';

/** Things to do outside after a commit: mail above all. Safe to run twice and from several processes. */
export const outbox = table(
  'outbox',
  {
    outboxId: id('outbox').notNull(),
    kind: text().notNull(),
    payload: json<Record<string, unknown>>().notNull(),
    dueAt: instant().notNull(),
    attempts: count().notNull(),
    claimedUntil: instant(),
    doneAt: instant(),
    failure: text(),
  },
  (t) => [primaryKey({ columns: [t.outboxId] }), index('outbox_waiting').on(t.doneAt, t.dueAt)],
);

/** Who runs a regular job now; a lease that ends by itself. */
export const jobs = table(
  'jobs',
  {
    name: text().notNull(),
    holder: text(),
    leasedUntil: instant(),
    lastRunAt: instant(),
    nextRunAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.name] })],
);

/** Answers already given: the same key and body gets the same answer. */
export const answeredCommands = table(
  'answered_commands',
  {
    actorId: text().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    /** The body as it was sent; empty for an answer without one. */
    answer: text().notNull(),
    answeredAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.key] }), index('answered_commands_by_age').on(t.answeredAt)],
);
