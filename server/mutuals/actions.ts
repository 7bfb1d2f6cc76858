import { dayAt } from '#shared/language/time.ts';
import type { Mutual } from '#shared/mutuals/schema.ts';
import type { TermsVersion } from '#shared/terms/schema.ts';
import type { Call } from '../http/call.ts';
import { allTerms } from '../terms/reads.ts';
import { mutualOf } from './reads.ts';

export const showMutual = async ({ deps, actor }: Call): Promise<Mutual> => {
  const mutual = await mutualOf(deps.db.read, actor.mutualId);
  const [terms] = await allTerms(deps.db.read, actor.mutualId);
  return { ...mutual, termsVoted: terms?.voted ?? false, foundedOn: dayAt(mutual.foundedAt, mutual.zone) };
};

/** Every version, newest first. */
export const listTerms = async ({ deps, actor }: Call): Promise<{ items: TermsVersion[] }> => ({
  items: (await allTerms(deps.db.read, actor.mutualId)).map((row) => ({ ...row, terms: row.body })),
});
