import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, startOfDay } from '#shared/language/time.ts';
import type { WorkItem } from '#shared/oversight/schema.ts';
import type { CareRow } from './care-reads.ts';

const nothing: Omit<WorkItem, 'key'> = {
  person: null,
  other: null,
  shiftId: null,
  settlementId: null,
  weekOn: null,
  startsAt: null,
  since: null,
  byOn: null,
  minutes: null,
  amountPence: null,
  reason: null,
};

/** One thing to see to; what it does not say is null. */
export const item = (key: string, told: Partial<Omit<WorkItem, 'key'>>): WorkItem => ({
  key,
  ...nothing,
  ...told,
});

export const holderIn = (row: CareRow) => ({ memberId: row.holderId, name: row.holderName });
export const carerIn = (row: CareRow) =>
  row.carerId === null ? null : { memberId: row.carerId, name: row.carerName ?? '' };

/** A shift that needs somebody: its holder first, unless the carer is who must act. */
export const aboutShift = (
  row: CareRow,
  told: Partial<Omit<WorkItem, 'key'>> = {},
  first: 'holder' | 'carer' = 'holder',
): WorkItem =>
  item(row.shiftId, {
    person: first === 'holder' ? holderIn(row) : carerIn(row),
    other: first === 'holder' ? carerIn(row) : holderIn(row),
    shiftId: row.shiftId,
    startsAt: row.startsAt,
    weekOn: row.weekOn,
    minutes: row.workedMinutes,
    ...told,
  });

/** The moment a week ends, in the mutual's zone. */
export const endOfWeek = (weekOn: Day, zone: string) => startOfDay(addDays(weekOn, 7), zone);

export const person = (memberId: Id<'member'>, name: string) => ({ memberId, name });
