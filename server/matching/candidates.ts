/** The carers who fit a need, best first, as far as its holder may know them. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type AskedCare, judge } from '#shared/matching/judging.ts';
import { isFoundBy } from '#shared/matching/language-names.ts';
import { byFit, fitOf, pointsOf } from '#shared/matching/ranking.ts';
import { reasonsOf } from '#shared/matching/reasons.ts';
import type { Candidate } from '#shared/matching/schema.ts';
import type { Circle } from '#shared/members/schema.ts';
import type { Call } from '../http/call.ts';
import { lookedAt } from '../members/looks.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { findNeed, type NeedRow } from '../needs/reads.ts';
import { openCareOf } from './asked-care.ts';
import { declinedAll, pairsOfHolder } from './close-reads.ts';
import { askedOf, type ClosePair } from './free-index/asked.ts';
import { findBest, findByWords } from './free-index/find-best.ts';
import { knownCarers } from './known-carers.ts';
import { presentCandidate, presentFound } from './policy.ts';
import { poolOf } from './pool-reads.ts';

const mostShown = 20;
const mostRead = 500;

const ownNeed = async (call: Call, needId: Id<'need'>): Promise<NeedRow> => {
  const found = await findNeed(call.deps.db.read, call.actor.mutualId, needId);
  if (!found || found.need.holderId !== call.actor.memberId) throw new Refusal('not-found');
  return found;
};

interface Looked {
  asked: AskedCare;
  circle: Circle;
  pairs: ReadonlyMap<Id<'member'>, ClosePair>;
  /** Who is not put before this holder now, whatever speaks for them. */
  leftOut: ReadonlySet<Id<'member'>>;
  words: string | undefined;
  zone: string;
}

/** Of a few, each is read and judged: a small circle, or a need further ahead than the index reaches. */
export const candidatesFromDatabase = async (
  call: Pick<Call, 'deps' | 'actor' | 'now'>,
  { asked, circle, leftOut, words, zone }: Looked,
): Promise<Candidate[]> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const pool = await poolOf(read, { mutualId, holderId: asked.holderId, circle, limit: mostRead });
  const rows = pool.filter(
    (row) =>
      !leftOut.has(row.carerId) &&
      (!words || isFoundBy(words, { ...row, interests: row.wishes?.interests ?? [] })),
  );
  const known = await knownCarers(read, mutualId, asked, rows, { zone, now: call.now });
  return known
    .map((one) => {
      const judged = judge(asked, one.carer, one.pair, zone, call.now);
      return {
        one,
        judged,
        fit: fitOf(judged.figures),
        points: pointsOf(judged.figures),
        id: one.row.carerId,
      };
    })
    .sort(byFit)
    .slice(0, mostShown)
    .map(({ one, judged, fit }) => presentCandidate(one, fit, reasonsOf(judged, 'holder')));
};

/** Of all carers, the best by the index; null where the visits lie further ahead than it reaches. */
export const candidatesFromIndex = async (
  call: Pick<Call, 'deps' | 'actor' | 'now'>,
  { asked, pairs, leftOut, words, zone }: Looked,
): Promise<Candidate[] | null> => {
  const { deps, actor, now } = call;
  const index = await deps.freeIndex.current(actor.mutualId, zone, now);
  const ready = askedOf(asked, pairs, zone, now, leftOut);
  const found = words ? findByWords(index, ready, words, mostShown) : findBest(index, ready, mostShown);
  return found?.map((one) => presentFound(one, ready)) ?? null;
};

const candidatesFor = async (
  call: Pick<Call, 'deps' | 'actor' | 'now'>,
  looked: Looked,
): Promise<Candidate[]> => {
  const found = looked.circle === 'all' ? await candidatesFromIndex(call, looked) : null;
  return found ?? candidatesFromDatabase(call, looked);
};

/** Each carer shown sees that their checks were read. */
export const listCandidates = async (
  call: Call,
  needId: Id<'need'>,
  words: string | undefined,
): Promise<{ items: Candidate[]; visits: number }> => {
  const { read } = call.deps.db;
  const { zone } = await mutualOf(read, call.actor.mutualId);
  const found = await ownNeed(call, needId);
  const asked = await openCareOf(read, found, zone, call.now);
  if (asked.visits.length === 0) return { items: [], visits: 0 };
  const { mutualId } = call.actor;
  const [pairs, leftOut] = await Promise.all([
    pairsOfHolder(read, mutualId, asked.holderId),
    // Who is looked for by name is found all the same: they may have thought again.
    words ? new Set<Id<'member'>>() : declinedAll(read, { mutualId, needId, now: call.now }),
  ]);
  for (const [carerId, { apart }] of pairs) if (apart) leftOut.add(carerId);
  const items = await candidatesFor(call, { asked, circle: found.need.circle, pairs, leftOut, words, zone });
  await lookedAt(
    call,
    items.map(({ carerId }) => carerId),
    'checks',
  );
  return { items, visits: asked.visits.length };
};
