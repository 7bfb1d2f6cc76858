import type { Reader } from '#db/database.ts';
import { addDays, dayAt, type Instant, startOfDay } from '#shared/language/time.ts';
import type { AskedCare } from '#shared/matching/judging.ts';
import type { NeedRow } from '../needs/reads.ts';
import { homeOf, openTimesOf } from './asked-reads.ts';

/** Six weeks show what a carer’s time allows; further on, plans change. */
const daysJudged = 42;
const mostVisits = 60;

/** What is still open of a need in the six weeks from its first open visit on. */
export const openCareOf = async (
  handle: Reader,
  { need }: NeedRow,
  zone: string,
  now: Instant,
): Promise<AskedCare> => {
  const { mutualId, holderId, needId } = need;
  const [open, [home]] = await Promise.all([
    openTimesOf(handle).execute({ mutualId, needId, now }),
    homeOf(handle).execute({ mutualId, memberId: holderId }),
  ]);
  const until = startOfDay(addDays(dayAt(open[0]?.startsAt ?? now, zone), daysJudged), zone);
  const spans = new Map(
    open
      .filter(({ startsAt }) => startsAt < until)
      .map(({ startsAt, endsAt }) => [startsAt, { startsAt, endsAt }]),
  );
  return {
    holderId,
    kind: need.kind,
    visits: [...spans.values()].slice(0, mostVisits),
    skills: need.skills,
    languages: need.languages,
    about: [need.title, need.outcome].filter(Boolean).join(' '),
    latitude: home?.latitude ?? null,
    longitude: home?.longitude ?? null,
  };
};
