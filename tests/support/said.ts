/** What carers say of when they can work, for stories about finding them. */
import type { SayAvailability } from '#shared/matching/schema.ts';
import { api, type Person } from './world.ts';

/** Of a carer who wants nothing in particular. */
export const nothingWanted: SayAvailability = {
  week: [],
  furthestMiles: null,
  mostMinutes: null,
  likes: [],
  willNotDo: [],
  kindsNotDone: [],
  interests: [],
};

export const mornings: SayAvailability['week'] = (['MO', 'TU', 'WE', 'TH', 'FR'] as const).map((weekday) => ({
  weekday,
  startsTime: '07:00' as SayAvailability['week'][number]['startsTime'],
  wallMinutes: 300,
}));

export const says = (carer: Person, said: Partial<SayAvailability>) =>
  carer.call(api.matching.sayAvailability, { body: { ...nothingWanted, ...said } });
