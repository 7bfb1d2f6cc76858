import { addMinutes } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { forgetAnswersBefore } from './answered-records.ts';

/** Longer than any phone that has lost its line tries again. */
const rememberedMinutes = 24 * 60;

/** An answer holds what its caller might see at that moment; for longer than a retry takes, nobody keeps it. */
export const forgetAnswers = async ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> => {
  const before = addMinutes(now(), -rememberedMinutes);
  await db.write(
    async (tx) => {
      await forgetAnswersBefore(tx, before);
    },
    { isolation: 'constraints-decide' },
  );
};
