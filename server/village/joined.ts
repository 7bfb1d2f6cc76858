/** How the village's people came in: with their checks, as the coordinator recorded them. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day } from '#shared/language/time.ts';
import type { CheckKind } from '#shared/members/schema.ts';
import { joinMember } from '../members/joining.ts';
import { keepCheck } from '../members/records.ts';
import type { Villager } from './people.ts';
import type { Resident, Story } from './story.ts';

interface Seen {
  kind: CheckKind;
  level: string | null;
  validTo: Day | null;
}

/** What was seen of a carer. Of one of them a check soon runs out: somebody must look at it. */
const seenOf = (soonOutOn: Day | null, fromOn: Day): Seen[] => [
  { kind: 'right-to-work', level: null, validTo: null },
  { kind: 'dbs-enhanced', level: 'enhanced, adults', validTo: soonOutOn ?? addDays(fromOn, 900) },
  { kind: 'references', level: 'two', validTo: null },
  { kind: 'training', level: 'moving and handling', validTo: soonOutOn ? null : addDays(fromOn, 300) },
];

const recordChecks = async (
  tx: Writer,
  { deps, mutualId, clock }: Story,
  memberId: Id<'member'>,
  seen: { onDay: Day; byId: Id<'member'>; checks: readonly Seen[] },
): Promise<void> => {
  for (const { kind, level, validTo } of seen.checks)
    await keepCheck(tx, {
      mutualId,
      checkId: deps.newId('check'),
      memberId,
      kind,
      level,
      issuedOn: kind === 'dbs-enhanced' ? addDays(seen.onDay, -40) : null,
      seenOn: seen.onDay,
      seenById: seen.byId,
      validTo,
      recordedAt: clock.now(),
    });
};

export const asResident = ({ home, ...villager }: Villager, memberId: Id<'member'>): Resident => ({
  ...villager,
  home,
  memberId,
});

/** One of them comes in. */
export const join = async (
  story: Story,
  villager: Villager,
  seen: { onDay: Day; byId: Id<'member'>; soonOutOn: Day | null },
): Promise<Resident> => {
  const { deps, clock, mutualId } = story;
  clock.tick();
  const { name, roles, language, email, bornOn, home, travelsBy, skills, languagesSpoken } = villager;
  const memberId = await deps.db.write(async (tx) => {
    const id = await joinMember(tx, deps.newId, clock.now(), {
      mutualId,
      name,
      roles,
      language,
      email,
      bornOn,
      ...home,
      travelsBy,
      skills,
      languagesSpoken,
    });
    if (roles.includes('carer'))
      await recordChecks(tx, story, id, { ...seen, checks: seenOf(seen.soonOutOn, seen.onDay) });
    return id;
  });
  return asResident(villager, memberId);
};
