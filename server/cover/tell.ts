import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { peopleToTell } from './people-reads.ts';
import type { Search } from './reads.ts';
import { changeSearch, keepTold } from './records.ts';

/** Its holder's screens, those of who is asked, and who keeps the mutual running. */
export const tellSearch = (
  tx: Writer,
  call: Call,
  { coverId, shiftId, holderId }: Pick<Search, 'coverId' | 'shiftId' | 'holderId'>,
  carers: readonly Id<'member'>[],
): void =>
  announce(
    tx,
    call,
    'cover.changed',
    { coverId, shiftId },
    { members: [holderId, ...carers], groups: ['coordinators'] },
  );

/**
 * The people the holder named hear that nobody has been found, and the holder does. Who is gone, or acts for them no
 * longer, is not told; were nobody left to tell, who keeps the mutual running is.
 */
export const tellAtRisk = async (
  tx: Writer,
  call: Call,
  search: Search,
  needId: Id<'need'>,
): Promise<void> => {
  const { mutualId, coverId, shiftId, holderId, startsAt, plan } = search;
  const people = await peopleToTell(tx, mutualId, holderId);
  const named = people.filter(({ memberId }) => plan.named.includes(memberId));
  const told = (named.length > 0 ? named : people.filter(({ part }) => part === 'coordinator')).map(
    ({ memberId }) => memberId,
  );
  for (const memberId of told) await keepTold(tx, { mutualId, coverId, memberId, toldAt: call.now });
  await changeSearch(tx, mutualId, coverId, { toldAt: call.now });
  // The need is said to its holder only: it leads them to their own searches, and the others to whom it is about.
  await notify(tx, call, 'care-at-risk', told, { shiftId, startsAt });
  await notify(tx, call, 'care-at-risk', [holderId], { needId, shiftId, startsAt });
  tx.onCommit(() => call.deps.wake('notices'));
  await note(tx, call, 'CARE_AT_RISK_TOLD', coverId, { shiftId, people: told.length });
  announce(tx, call, 'care.at-risk', { shiftId, needId }, { members: [holderId, ...told] });
};
