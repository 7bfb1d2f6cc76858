import type { Writer } from '#db/database.ts';
import { type Reason, Refusal, refuseIf } from '#shared/contract/problem.ts';
import { nobodyPassed } from '#shared/cover/passing.ts';
import type { CoverPlan } from '#shared/cover/plan.ts';
import type { Cover, CoverStatus } from '#shared/cover/schema.ts';
import { tellAtOf } from '#shared/cover/search.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { note } from '../oversight/actions.ts';
import { findShift, type ShiftRow } from '../shifts/reads.ts';
import { planKept } from './plan.ts';
import { isHolderOf } from './policy.ts';
import { asksOf, planOf, type Search, searchToChange, searchUnderWay } from './reads.ts';
import { changeSearch, endAsks, keepSearch } from './records.ts';
import { showCover } from './show.ts';
import { tellSearch } from './tell.ts';

/** The search is over: nobody else is asked, and who was hears it. */
export const endSearch = async (
  tx: Writer,
  call: Call,
  search: Search,
  status: Exclude<CoverStatus, 'asking'>,
  foundCarerId: Id<'member'> | null = null,
): Promise<void> => {
  const { mutualId, coverId } = search;
  await endAsks(tx, mutualId, coverId, call.now);
  await changeSearch(tx, mutualId, coverId, { status, endedAt: call.now, foundCarerId });
  await note(tx, call, status === 'found' ? 'COVER_FOUND' : 'COVER_ENDED', coverId, { status });
  const asks = await asksOf(tx, mutualId, [coverId]);
  tellSearch(
    tx,
    call,
    search,
    asks.map(({ ask }) => ask.carerId),
  );
};

/** Why nobody is asked for this shift, or null. */
const beginRefused = (row: ShiftRow, hasPlan: boolean, call: Call): Reason | null => {
  if (!hasPlan)
    return { code: 'cover-not-agreed', instead: 'Say first who is asked when your carer cannot come.' };
  if (row.shift.status !== 'offered') return { code: 'shift-not-open' };
  return row.shift.startsAt <= call.now ? { code: 'shift-in-the-past' } : null;
};

/**
 * Begins to ask, as its holder agreed; the first are asked as soon as this is committed. A former search for the
 * same shift, as of a carer who took it and could not come either, ends.
 */
export const begin = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  handedBackById: Id<'member'> | null,
  planFrom: (agreed: CoverPlan | null) => CoverPlan | null = (agreed) => agreed,
): Promise<Id<'cover'>> => {
  const { mutualId, shiftId, holderId, startsAt } = row.shift;
  const kept = await planOf(tx, mutualId, holderId);
  const plan = planFrom(kept && planKept(kept));
  refuseIf(beginRefused(row, plan !== null, call));
  if (!plan) throw new Refusal('cover-not-agreed');
  const former = await searchUnderWay(tx, mutualId, shiftId);
  if (former) await endSearch(tx, call, former, handedBackById ? 'found' : 'ended', handedBackById);
  const coverId = call.deps.newId('cover');
  await keepSearch(tx, {
    mutualId,
    coverId,
    shiftId,
    holderId,
    handedBackById,
    startsAt,
    plan,
    status: 'asking',
    startedAt: call.now,
    nextAt: call.now,
    tellAt: tellAtOf(startsAt, call.now, plan),
    passed: nobodyPassed,
  });
  await note(tx, call, 'COVER_STARTED', coverId, { shiftId });
  tellSearch(tx, call, { coverId, shiftId, holderId }, []);
  tx.onCommit(() => call.deps.wake('cover'));
  return coverId;
};

/** A carer cannot come: people are asked at once, where the holder agreed to that beforehand. */
export const coverHandedBack = async (
  tx: Writer,
  call: Call,
  shiftId: Id<'shift'>,
  handedBackById: Id<'member'>,
): Promise<void> => {
  const row = await findShift(tx, call.actor.mutualId, shiftId);
  if (!row || !(await planOf(tx, row.shift.mutualId, row.shift.holderId))) return;
  if (row.shift.startsAt > call.now) await begin(tx, call, row, handedBackById);
};

export const startCover = (call: Call, shiftId: Id<'shift'>): Promise<Cover> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const row = await findShift(tx, mutualId, shiftId);
    if (!row || !isHolderOf(call.actor, row.shift)) throw new Refusal('not-found');
    const former = await searchUnderWay(tx, mutualId, shiftId);
    if (former && former.startsAt === row.shift.startsAt && row.shift.status === 'offered')
      throw new Refusal('cover-under-way');
    return showCover(tx, call, await begin(tx, call, row, null));
  });

export const stopCover = (call: Call, coverId: Id<'cover'>): Promise<null> =>
  call.write(async (tx) => {
    const search = await searchToChange(tx, call.actor.mutualId, coverId);
    if (!search || !isHolderOf(call.actor, search)) throw new Refusal('not-found');
    if (search.status !== 'asking') throw new Refusal('cover-over');
    await endSearch(tx, call, search, 'ended');
    await note(tx, call, 'COVER_STOPPED', coverId);
    return null;
  });
