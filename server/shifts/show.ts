/** Shifts as the person who asks may see them. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import { addDays, type Day, isInstant, momentOf, type TimeOfDay } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import type { Call } from '../http/call.ts';
import { lookedAt } from '../members/looks.ts';
import { hasRightToWork } from '../members/reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { offeredShifts, type ShiftKey } from './open-reads.ts';
import { isHolderOf, mayKnowShift, presentShift } from './policy.ts';
import { promisesTo } from './promise.ts';
import {
  answersTo,
  findPair,
  findShift,
  pairsOfCarer,
  type ShiftRow,
  shiftsAskedOf,
  shiftsOfCarer,
  shiftsOfHolder,
} from './reads.ts';

const midnight = '00:00' as TimeOfDay;

const reasonsOf = async (handle: Reader, call: Call, rows: readonly ShiftRow[]) => {
  const disputed = rows.filter((row) => row.shift.status === 'disputed').map((row) => row.shift.shiftId);
  const answers = await answersTo(handle, call.actor.mutualId, disputed);
  return new Map(answers.map((answer) => [answer.shiftId, answer.reason]));
};

export const presentAll = async (handle: Reader, call: Call, rows: readonly ShiftRow[]): Promise<Shift[]> => {
  const mutual = await mutualOf(handle, call.actor.mutualId);
  const reasons = await reasonsOf(handle, call, rows);
  const promises = await promisesTo(handle, call.actor, rows, mutual);
  return rows.map((row) =>
    presentShift(call.actor, row, mutual, call.now, {
      disputeReason: reasons.get(row.shift.shiftId) ?? null,
      promise: promises.get(row.shift.shiftId) ?? null,
    }),
  );
};

/** A shift I may know, or nothing. */
export const knownShift = async (handle: Reader, call: Call, shiftId: Id<'shift'>): Promise<ShiftRow> => {
  const { mutualId, memberId } = call.actor;
  const row = await findShift(handle, mutualId, shiftId);
  if (!row) throw new Refusal('not-found');
  const closeness = isHolderOf(call.actor, row)
    ? null
    : await findPair(handle, mutualId, row.shift.holderId, memberId);
  if (!mayKnowShift(call.actor, row, closeness, call.now)) throw new Refusal('not-found');
  return row;
};

/** The holder will see who was shown where they live. */
const openly = async (call: Call, shown: Shift[]): Promise<Shift[]> => {
  const { memberId } = call.actor;
  const elsewhere = shown.filter((shift) => shift.address !== null && shift.holderId !== memberId);
  await lookedAt(
    call,
    elsewhere.map((shift) => shift.holderId),
    'address',
  );
  return shown;
};

export const lookAtShift = async (call: Call, shiftId: Id<'shift'>): Promise<Shift> => {
  const shift = await showShift(call, shiftId);
  await openly(call, [shift]);
  return shift;
};

export const showShift = async (
  call: Call,
  shiftId: Id<'shift'>,
  handle: Reader = call.deps.db.read,
): Promise<Shift> => {
  const [shift] = await presentAll(handle, call, [await knownShift(handle, call, shiftId)]);
  if (!shift) throw new Refusal('not-found');
  return shift;
};

/** Mine between two days: received as a holder, worked as a carer. */
export const listShifts = async (call: Call, from: Day, to: Day): Promise<Shift[]> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const { zone } = await mutualOf(read, mutualId);
  const span = { from: momentOf(from, midnight, zone), to: momentOf(addDays(to, 1), midnight, zone) };
  const received = await shiftsOfHolder(read, mutualId, memberId, span);
  const worked = call.actor.rights ? [] : await shiftsOfCarer(read, mutualId, memberId, span);
  const asked = call.actor.rights ? [] : await shiftsAskedOf(read, mutualId, memberId, span);
  const inOrder = [...received, ...worked, ...asked].sort((a, b) =>
    a.shift.startsAt < b.shift.startsAt ? -1 : 1,
  );
  return openly(call, await presentAll(read, call, inOrder));
};

const keyOf = ({ shift }: ShiftRow): string => `${shift.startsAt} ${shift.shiftId}`;

const keyFrom = (after: string | undefined): ShiftKey | null => {
  if (after === undefined) return null;
  const [startsAt, shiftId] = after.split(' ');
  if (!startsAt || !isInstant(startsAt) || !isId('shift', shiftId))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  return { startsAt, shiftId };
};

/** Open shifts my circles let me see; none before my right to work is recorded as checked. */
export const listOpenShifts = async (
  call: Call,
  asked: PageQuery & { needId?: Id<'need'> | undefined },
): Promise<Page<Shift>> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const after = keyFrom(asked.after);
  if (!(await hasRightToWork(read, mutualId, memberId))) return { items: [], next: null };
  const close = new Map((await pairsOfCarer(read, mutualId, memberId)).map((pair) => [pair.holderId, pair]));
  const { needId, limit } = asked;
  const rows = await offeredShifts(read, mutualId, memberId, call.now, { after, needId, limit: limit + 1 });
  const { items, next } = cutPage(rows, limit, keyOf);
  const known = items.filter((row) =>
    mayKnowShift(call.actor, row, close.get(row.shift.holderId) ?? null, call.now),
  );
  return { items: await presentAll(read, call, known), next };
};
