import type { Reader } from '#db/database.ts';
import { addDays, addMinutes, dayAt, type Instant, startOfDay } from '#shared/language/time.ts';
import type { AskedCare } from '#shared/matching/judging.ts';
import { findMember } from '../members/record-reads.ts';
import type { NeedRow } from '../needs/reads.ts';
import { shiftsOfNeed } from '../shifts/reads.ts';

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
  const open = (await shiftsOfNeed(handle, mutualId, needId, addMinutes(now, 1))).filter(
    ({ shift }) => shift.status === 'offered',
  );
  const first = open[0]?.shift.startsAt ?? now;
  const until = startOfDay(addDays(dayAt(first, zone), daysJudged), zone);
  const spans = new Map(
    open
      .filter(({ shift }) => shift.startsAt < until)
      .map(({ shift: { startsAt, endsAt } }) => [startsAt, { startsAt, endsAt }]),
  );
  const holder = await findMember(handle, mutualId, holderId);
  return {
    holderId,
    kind: need.kind,
    visits: [...spans.values()].slice(0, mostVisits),
    skills: need.skills,
    languages: need.languages,
    about: [need.title, need.outcome].filter(Boolean).join(' '),
    latitude: holder?.latitude ?? null,
    longitude: holder?.longitude ?? null,
  };
};
