import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, startOfDay } from '#shared/language/time.ts';
import type { WorkItem } from '#shared/oversight/schema.ts';
import type { PairRow } from './care-reads.ts';

const nothing: Omit<WorkItem, 'key'> = {
  person: null,
  other: null,
  shiftId: null,
  settlementId: null,
  weekOn: null,
  startsAt: null,
  since: null,
  byOn: null,
  times: 1,
  amountPence: null,
  reason: null,
};

/** One thing to see to; what it does not say is null. */
export const item = (key: string, told: Partial<Omit<WorkItem, 'key'>>): WorkItem => ({
  key,
  ...nothing,
  ...told,
});

export const person = (memberId: Id<'member'>, name: string) => ({ memberId, name });

/** What one person is asked about all their shifts with the other: the holder, unless the carer must act. */
export const aboutPair = (
  row: PairRow,
  told: Partial<Omit<WorkItem, 'key'>> = {},
  first: 'holder' | 'carer' = 'holder',
): WorkItem => {
  const [holder, carer] = [person(row.holderId, row.holderName), person(row.carerId, row.carerName)];
  return item(`${row.holderId} ${row.carerId} ${told.reason ?? ''}`, {
    person: first === 'holder' ? holder : carer,
    other: first === 'holder' ? carer : holder,
    startsAt: row.startsAt,
    times: row.shifts,
    ...told,
  });
};

/** The moment a week ends, in the mutual's zone. */
export const endOfWeek = (weekOn: Day, zone: string) => startOfDay(addDays(weekOn, 7), zone);
