/** What was agreed goes straight to its carer; where something stands in the way it needs cover, and is never dropped. */
import type { Writer } from '#db/database.ts';
import { Refusal, type RefusalCode } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Deps } from '../../deps.ts';
import { systemActor } from '../../http/actor.ts';
import { type Call, callOf } from '../../http/call.ts';
import type { MutualRow } from '../../mutuals/reads.ts';
import { notify } from '../../notices/actions.ts';
import { note } from '../../oversight/actions.ts';
import { needsCover } from '../../shifts/for-need.ts';
import { openedTo } from '../../shifts/policy.ts';
import { findShift, type ShiftRow } from '../../shifts/reads.ts';
import { asRefusal, takeOne } from '../../shifts/take.ts';
import { tellShift } from '../../shifts/tell.ts';
import { agreedButOpen } from './reads.ts';

interface Agreed {
  shiftId: Id<'shift'>;
  carerId: Id<'member'>;
}

/** Nobody is asked again: the carer said yes to all of it. */
const inTheirName = (call: Call, carerId: Id<'member'>): Call => ({
  ...call,
  actor: { ...call.actor, memberId: carerId, roles: ['carer'], rights: null },
});

/** Open to others, and the carer it was agreed with hears that it did not come to them. */
const leaveOpen = async (
  tx: Writer,
  call: Call,
  row: ShiftRow,
  carerId: Id<'member'>,
  because: RefusalCode,
): Promise<void> => {
  await needsCover(tx, call, row, carerId, because);
  const { shiftId, needId, startsAt } = row.shift;
  await notify(tx, call, 'shift-changed', [carerId], { shiftId, needId, startsAt });
};

/** Gives one shift to a carer who said yes; says whether nothing stood in the way. */
export const giveOne = async (
  tx: Writer,
  call: Call,
  mutual: MutualRow,
  { shiftId, carerId }: Agreed,
): Promise<boolean> => {
  const row = await findShift(tx, mutual.mutualId, shiftId);
  if (row?.shift.status !== 'offered') return false;
  const theirs = inTheirName(call, carerId);
  try {
    // What was agreed stays agreed, though the holder lets fewer see what is still open.
    await takeOne(tx, theirs, openedTo(row, call.now), mutual);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await leaveOpen(tx, call, row, carerId, error.code);
    return false;
  }
  await note(tx, theirs, 'AGREED_VISIT_GIVEN', shiftId);
  await tellShift(tx, theirs, 'shift.taken', row);
  return true;
};

/** So many at once; what is left of a very large need is given by the next look. */
const atOnce = 500;

/** Within a write that has changed this need. */
export const giveAgreedOf = async (
  tx: Writer,
  call: Call,
  mutual: MutualRow,
  needId: Id<'need'>,
): Promise<void> => {
  for (const agreed of await agreedButOpen(tx, mutual.mutualId, call.now, needId, atOnce))
    await giveOne(tx, call, mutual, agreed);
};

/** What the engine's guard refuses although no rule did is put down in a write of its own. */
const giveBySchedule = async (deps: Deps, mutual: MutualRow, agreed: Agreed): Promise<void> => {
  const call = callOf(deps, systemActor(mutual.mutualId));
  try {
    await call.write((tx) => giveOne(tx, call, mutual, agreed));
  } catch (error) {
    const refusal = asRefusal(error);
    if (!(refusal instanceof Refusal)) throw error;
    await call.write(async (tx) => {
      const row = await findShift(tx, mutual.mutualId, agreed.shiftId);
      if (row?.shift.status === 'offered') await leaveOpen(tx, call, row, agreed.carerId, refusal.code);
    });
  }
};

/** Safe to run twice and from several processes: what has been given is open no more. */
export const giveAgreed = async (deps: Deps, mutual: MutualRow): Promise<void> => {
  let tried = new Set<string>();
  for (;;) {
    const due = await agreedButOpen(deps.db.read, mutual.mutualId, deps.now(), null, atOnce);
    const fresh = due.filter(({ shiftId }) => !tried.has(shiftId));
    for (const agreed of fresh)
      await giveBySchedule(deps, mutual, agreed).catch((error: unknown) =>
        deps.log.error({ err: error, shiftId: agreed.shiftId }, 'visit not given; it will be tried again'),
      );
    tried = new Set([...tried, ...fresh.map(({ shiftId }) => shiftId)]);
    if (fresh.length === 0 || due.length < atOnce) return;
  }
};
