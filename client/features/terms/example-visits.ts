import { addDays, type Day, momentOf, timeOfDay, weekdayOf } from '#shared/language/time.ts';
import type { Mutual } from '#shared/mutuals/schema.ts';
import type { Visit } from '#shared/needs/visits.ts';
import { bankHolidayOn } from '#shared/rates/bank-holidays.ts';
import type { CareKind } from '#shared/shifts/schema.ts';

export const exampleNames = ['morning', 'evening', 'sunday', 'waking-night', 'sleep-in'] as const;
export type ExampleName = (typeof exampleNames)[number];

const times: Record<ExampleName, { kind: CareKind; from: string; to: string }> = {
  morning: { kind: 'day', from: '08:00', to: '09:00' },
  evening: { kind: 'day', from: '19:00', to: '20:00' },
  sunday: { kind: 'day', from: '10:00', to: '12:00' },
  'waking-night': { kind: 'waking-night', from: '22:00', to: '07:00' },
  'sleep-in': { kind: 'sleep-in', from: '22:00', to: '07:00' },
};

const suits = (name: ExampleName, onDay: Day, { nation }: Mutual) =>
  bankHolidayOn(onDay, nation) === null &&
  (name === 'sunday' ? weekdayOf(onDay) === 'SU' : !['SA', 'SU'].includes(weekdayOf(onDay)));

/** A visit people know, on the next day that suits it: no bank holiday, and a Sunday only where it is about one. */
export const exampleVisit = (
  name: ExampleName,
  after: Day,
  mutual: Mutual,
): { kind: CareKind; visit: Visit } => {
  const { kind, from, to } = times[name];
  let onDay = addDays(after, 1);
  while (!suits(name, onDay, mutual)) onDay = addDays(onDay, 1);
  const at = (day: Day, time: string) => momentOf(day, timeOfDay(time), mutual.zone);
  const endsOn = to > from ? onDay : addDays(onDay, 1);
  return { kind, visit: { originalDay: onDay, startsAt: at(onDay, from), endsAt: at(endsOn, to) } };
};
