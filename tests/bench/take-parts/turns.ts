/** The shifts of every turn, and who asks for which. */
import { randomUUID } from 'node:crypto';
import type { layOutShifts } from '#server/shifts/actions.ts';
import type { NewId } from '#shared/language/ids.ts';
import { addDays, addMinutes, type Day, momentOf, mondayOf, timeOfDay } from '#shared/language/time.ts';
import type { Prepared } from './load.ts';
import { type Carer, firstDay, type Holder } from './people.ts';
import type { Plan } from './plan.ts';

const zone = 'Europe/London';

type Shift = Parameters<typeof layOutShifts>[1][number];

interface Turn {
  shifts: Shift[];
  takes: Prepared[];
}

const shiftsBy = (newId: NewId) => {
  let laid = 0;
  return (holder: Holder, onDay: Day, time: string, minutes: number): Shift => {
    const startsAt = momentOf(onDay, timeOfDay(time), zone);
    laid += 1;
    return {
      ...holder,
      shiftId: newId('shift'),
      originalDay: onDay,
      visit: laid,
      place: 1,
      kind: 'day',
      startsAt,
      endsAt: addMinutes(startsAt, minutes),
      plannedMinutes: minutes,
      weekOn: mondayOf(onDay),
      status: 'offered',
      moved: false,
    };
  };
};

const takeOf = (carer: Carer | undefined, { shiftId }: Shift): Prepared => ({
  path: `/api/shifts/${shiftId}/take`,
  headers: {
    cookie: carer?.cookie ?? '',
    'x-carepool': '1',
    'acting-as': carer?.memberId ?? '',
    'idempotency-key': randomUUID(),
  },
});

export const turnsOf = (
  plan: Plan,
  newId: NewId,
  holders: readonly Holder[],
  carers: readonly Carer[],
): { spread: Turn[]; hot: Turn[] } => {
  const shiftFor = shiftsBy(newId);
  const holderAt = (place: number): Holder => {
    const holder = holders[place % holders.length];
    if (!holder) throw new Error('There are no holders');
    return holder;
  };
  /** In each turn every carer takes as many shifts of their own, an hour on days of their own. */
  const spreadTurn = (_: unknown, turn: number): Turn => {
    const made: Turn = { shifts: [], takes: [] };
    for (let nth = 0; nth < plan.each; nth += 1)
      for (const [place, carer] of carers.entries()) {
        const onDay = addDays(firstDay, turn * plan.each + nth);
        const shift = shiftFor(holderAt(place * 7 + nth + turn), onDay, '09:00', 60);
        made.shifts.push(shift);
        made.takes.push(takeOf(carer, shift));
      }
    return made;
  };
  /** 50 carers on 100 shifts that all meet, each trying several, on a day of its own. */
  const hotTurn = (_: unknown, turn: number): Turn => {
    const onDay = addDays(firstDay, plan.turns * plan.each + turn);
    const shifts = Array.from({ length: 100 }, (_one, nth) =>
      shiftFor(holderAt(nth % 10), onDay, nth % 10 < 6 ? '08:00' : '09:00', 120),
    );
    const takes: Prepared[] = [];
    for (let attempt = 0; attempt < plan.tries; attempt += 1)
      for (let nth = 0; nth < 50; nth += 1)
        takes.push(takeOf(carers[nth], shifts[(nth * 7 + attempt * 37) % 100] as Shift));
    return { shifts, takes };
  };
  const all = Array.from({ length: plan.turns });
  return { spread: all.map(spreadTurn), hot: all.map(hotTurn) };
};
