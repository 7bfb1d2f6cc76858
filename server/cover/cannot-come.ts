import type { CannotCome } from '#shared/cover/cannot-come.ts';
import { addDays, startOfDay } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { keepAway } from '../matching/availability.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { handBackOne } from '../shifts/hand-back.ts';
import { shiftsOfCarer } from '../shifts/reads.ts';

/** Ill, or away at short notice: everything of these days that has not begun is handed back, all of it or nothing. */
export const cannotCome = (
  call: Call,
  { fromOn, untilOn, reason }: CannotCome,
): Promise<{ handedBack: number }> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const { zone } = await mutualOf(tx, mutualId);
    const span = { from: startOfDay(fromOn, zone), to: startOfDay(addDays(untilOn, 1), zone) };
    const mine = (await shiftsOfCarer(tx, mutualId, memberId, span)).filter(
      ({ shift }) => shift.status === 'taken' && shift.startsAt > call.now,
    );
    for (const row of mine) await handBackOne(tx, call, row, reason || null);
    await keepAway(tx, call, { fromOn, untilOn });
    await note(tx, call, 'CARER_CANNOT_COME', memberId, { fromOn, untilOn, shifts: mine.length });
    return { handedBack: mine.length };
  });
