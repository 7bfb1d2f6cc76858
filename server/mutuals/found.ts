import type { Writer } from '#db/database.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import { type Day, dayAt, type Instant } from '#shared/language/time.ts';
import { type CareMode, type MutualRules, type Nation, usualRules } from '#shared/mutuals/schema.ts';
import { floorTerms } from '#shared/terms/floor-terms.ts';
import type { DatedTerms } from '#shared/terms/rows.ts';
import { enterCouncil } from '../councils/enter.ts';
import { joinMember } from '../members/joining.ts';
import { keepMutual, keepTerms } from './records.ts';

export interface NewMutual {
  name: string;
  nation: Nation;
  careMode: CareMode;
  councils: readonly string[];
  coordinator: { name: string; email: string | null; language?: 'en' | 'cy' };
  rules?: MutualRules;
  /** Its own terms; absent, the shipped floor terms from the founding day. */
  terms?: readonly DatedTerms[];
  termsFrom?: Day;
}

/** One zone for all four nations. */
export const foundingZone = 'Europe/London';

const enterTerms = async (
  tx: Writer,
  mutual: NewMutual,
  mutualId: Id<'mutual'>,
  now: Instant,
  newId: NewId,
) => {
  const today = mutual.termsFrom ?? dayAt(now, foundingZone);
  const own = mutual.terms ?? [];
  // Its own file may begin later: until then the floor terms hold.
  const isFromToday = own.some(({ fromOn }) => fromOn <= today);
  const floor = isFromToday ? [] : [{ fromOn: today, terms: floorTerms(mutual.nation, today) }];
  const versions = [...floor, ...own];
  for (const [place, { fromOn, terms }] of versions.entries())
    await keepTerms(tx, {
      mutualId,
      termsId: newId('terms'),
      version: place + 1,
      fromOn,
      voted: false,
      origin: own.some((one) => one.fromOn === fromOn) ? 'own-file' : 'floor-terms',
      body: terms,
      enteredAt: now,
    });
};

/** A new mutual with its councils, its first terms (not yet voted) and its first coordinator. */
export const foundMutual = async (
  tx: Writer,
  newId: NewId,
  now: Instant,
  mutual: NewMutual,
): Promise<{ mutualId: Id<'mutual'>; coordinatorId: Id<'member'> }> => {
  const mutualId = newId('mutual');
  await keepMutual(tx, {
    mutualId,
    name: mutual.name,
    nation: mutual.nation,
    zone: foundingZone,
    careMode: mutual.careMode,
    moneyMode: 'no-money-held',
    rules: mutual.rules ?? usualRules,
    foundedAt: now,
  });
  const { nation } = mutual;
  for (const name of mutual.councils)
    await enterCouncil(tx, newId, now, dayAt(now, foundingZone), { mutualId, nation }, name);
  await enterTerms(tx, mutual, mutualId, now, newId);
  const coordinatorId = await joinMember(tx, newId, now, {
    mutualId,
    name: mutual.coordinator.name,
    email: mutual.coordinator.email,
    language: mutual.coordinator.language ?? 'en',
    roles: ['coordinator'],
  });
  return { mutualId, coordinatorId };
};
