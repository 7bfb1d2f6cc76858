import { hash } from 'node:crypto';
import { constraintOf } from '#db/constraints.ts';
import type { Database, Reader, WriteOptions, Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Instant } from '#shared/language/time.ts';
import { findAnswer, type Key, keepAnswer } from './answered-records.ts';

export const hashOf = (parts: readonly unknown[]): string =>
  hash('sha256', JSON.stringify(parts), 'base64url');

/** Thrown to leave an action whose answer is known already. */
export class AnsweredBefore extends Error {
  readonly answer: string;
  constructor(answer: string) {
    super('answered before');
    this.answer = answer;
  }
}

const replay = async (handle: Reader, asked: Key): Promise<void> => {
  const [before] = await findAnswer(handle).execute({ actorId: asked.actorId, key: asked.key });
  if (!before) return;
  if (before.requestHash !== asked.requestHash) throw new Refusal('idempotency-key-reused');
  throw new AnsweredBefore(before.answer);
};

/**
 * The effect and its answer are one write: a retry with the same key finds the answer or nothing.
 * Only the first write of a command is keyed; what a command does after it has keys of its own.
 * @param say the answer as text, worked out once for the one who asked and for whoever asks again.
 */
export const keyedWrite = (
  db: Database,
  asked: Key,
  now: () => Instant,
  say: (result: unknown) => string,
) => {
  let kept: { result: unknown; answer: string } | undefined;
  const write = async <T>(work: (tx: Writer) => Promise<T>, options?: WriteOptions): Promise<T> => {
    if (kept) return db.write(work, options);
    try {
      const said = await db.write(async (tx) => {
        await replay(tx, asked);
        const result = await work(tx);
        const answer = say(result);
        await keepAnswer(tx).execute({ ...asked, answer, answeredAt: now() });
        return { result, answer };
      }, options);
      kept = said;
      return said.result;
    } catch (error) {
      // Refused because the same request did it a moment ago: where constraints decide, both may have begun at once.
      const besideItself = error instanceof Refusal && options?.isolation === 'constraints-decide';
      if (besideItself || constraintOf(error)?.name.includes('answered_commands'))
        await replay(db.read, asked);
      throw error;
    }
  };
  /** The text that was kept for this very result, or null for another. */
  const saidOf = (reply: unknown): string | null => (kept && kept.result === reply ? kept.answer : null);
  return { write, saidOf };
};
