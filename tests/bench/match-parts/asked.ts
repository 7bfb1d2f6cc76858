/** A need of the country as the house asks it. */
import type { ClosePair } from '#server/matching/free-index/asked.ts';
import type { Id } from '#shared/language/ids.ts';
import { instantAt } from '#shared/language/time.ts';
import type { AskedCare } from '#shared/matching/judging.ts';
import { type Country, carerId, holderId, type Need } from './country.ts';
import { pairsByHolder } from './fill.ts';

export interface AskedNeed {
  need: Need;
  care: AskedCare;
  pairs: Map<Id<'member'>, ClosePair>;
}

const at = (minute: number) => instantAt(minute * 60_000);

export const asHouseAsks = (country: Country): AskedNeed[] => {
  const byHolder = pairsByHolder(country);
  return country.needs.map((need) => ({
    need,
    care: {
      holderId: holderId(need.holder.nth),
      kind: 'day',
      visits: need.visits.map(({ from, until }) => ({ startsAt: at(from), endsAt: at(until) })),
      skills: need.skills,
      languages: need.languages,
      about: need.title,
      latitude: need.holder.latitude,
      longitude: need.holder.longitude,
    },
    pairs: new Map(
      (byHolder.get(need.holder.nth) ?? []).map(({ carer, team }) => [
        carerId(carer),
        { closeness: team ? 'team' : 'yes', sameHousehold: false, exceptionReference: null, apart: false },
      ]),
    ),
  }));
};
