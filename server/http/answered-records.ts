import { and, eq, lt } from 'drizzle-orm';
import type { Reader, Writer } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { answeredCommands } from '#db/schema/index.ts';
import type { Instant } from '#shared/language/time.ts';

/** A command as its caller names it, and a hash of everything it asks. */
export interface Key {
  actorId: string;
  key: string;
  requestHash: string;
}

export const findAnswer = prepared(
  'answered-command',
  (handle: Reader, given: Given<{ actorId: string; key: string }>) =>
    handle
      .select({ requestHash: answeredCommands.requestHash, answer: answeredCommands.answer })
      .from(answeredCommands)
      .where(and(eq(answeredCommands.actorId, given.actorId), eq(answeredCommands.key, given.key))),
);

interface Answer extends Key {
  answer: string;
  answeredAt: Instant;
}
export const keepAnswer = prepared('keep-answered-command', (handle: Writer, given: Given<Answer>) =>
  handle.insert(answeredCommands).values({
    actorId: given.actorId,
    key: given.key,
    requestHash: given.requestHash,
    answer: given.answer,
    answeredAt: given.answeredAt,
  }),
);

export const forgetAnswersBefore = (tx: Writer, before: Instant) =>
  tx.delete(answeredCommands).where(lt(answeredCommands.answeredAt, before));
