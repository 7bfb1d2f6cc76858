/** How the village's people came in: with their checks, as the coordinator recorded them. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day } from '#shared/language/time.ts';
import type { CheckKind } from '#shared/members/schema.ts';
import { joinMember } from '../members/joining.ts';
import { keepCheck } from '../members/records.ts';
import type { Villager } from './people.ts';
import type { Resident, Story } from './story.ts';

/** What was seen of somebody, when and by whom. */
export interface Seen {
  onDay: Day;
  byId: Id<'member'>;
  /** A day soon to come on which one of the checks runs out: somebody must look at it before. */
  soonOutOn: Day | null;
}

interface SeenCheck {
  kind: CheckKind;
  level: string | null;
  validTo: Day | null;
}

const checksOf = ({ onDay, soonOutOn }: Seen): SeenCheck[] => [
  { kind: 'right-to-work', level: null, validTo: null },
  { kind: 'dbs-enhanced', level: 'enhanced, adults', validTo: soonOutOn ?? addDays(onDay, 900) },
  { kind: 'references', level: 'two', validTo: null },
  { kind: 'training', level: 'moving and handling', validTo: addDays(onDay, 365) },
];

const recordChecks = async (tx: Writer, story: Story, memberId: Id<'member'>, seen: Seen): Promise<void> => {
  for (const { kind, level, validTo } of checksOf(seen))
    await keepCheck(tx, {
      mutualId: story.mutualId,
      checkId: story.deps.newId('check'),
      memberId,
      kind,
      level,
      issuedOn: kind === 'dbs-enhanced' ? addDays(seen.onDay, -40) : null,
      seenOn: seen.onDay,
      seenById: seen.byId,
      validTo,
      recordedAt: story.clock.now(),
    });
};

/** One of them comes in. */
export const join = async (story: Story, villager: Villager, seen: Seen): Promise<Resident> => {
  const { deps, clock, mutualId } = story;
  clock.tick();
  const { home, habit: _habit, answers: _answers, ...person } = villager;
  const memberId = await deps.db.write(async (tx) => {
    const id = await joinMember(tx, deps.newId, clock.now(), { mutualId, ...person, ...home });
    if (villager.roles.includes('carer')) await recordChecks(tx, story, id, seen);
    return id;
  });
  return { ...villager, memberId };
};
