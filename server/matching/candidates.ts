/** The carers who fit a need, best first, as far as its holder may know them. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type AskedCare, judge } from '#shared/matching/judging.ts';
import { isFoundBy } from '#shared/matching/language-names.ts';
import { byFit, fitOf, pointsOf } from '#shared/matching/ranking.ts';
import { reasonsOf } from '#shared/matching/reasons.ts';
import type { Candidate } from '#shared/matching/schema.ts';
import type { Call } from '../http/call.ts';
import { lookedAt } from '../members/looks.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { findNeed, type NeedRow } from '../needs/reads.ts';
import { openCareOf } from './asked-care.ts';
import { type Known, knownCarers } from './known-carers.ts';
import { presentCandidate } from './policy.ts';
import { poolOf } from './pool-reads.ts';

const mostShown = 20;
const mostRead = 500;

const ownNeed = async (call: Call, needId: Id<'need'>): Promise<NeedRow> => {
  const found = await findNeed(call.deps.db.read, call.actor.mutualId, needId);
  if (!found || found.need.holderId !== call.actor.memberId) throw new Refusal('not-found');
  return found;
};

const ranked = (known: readonly Known[], asked: AskedCare, zone: string, call: Call): Candidate[] =>
  known
    .map((one) => {
      const judged = judge(asked, one.carer, one.pair, zone, call.now);
      const place = { fit: fitOf(judged.figures), points: pointsOf(judged.figures), id: one.row.carerId };
      return { one, judged, place };
    })
    .sort((one, other) => byFit(one.place, other.place))
    .slice(0, mostShown)
    .map(({ one, judged, place }) => presentCandidate(one, place.fit, reasonsOf(judged, 'holder')));

/** Each carer shown sees that their checks were read. */
export const listCandidates = async (
  call: Call,
  needId: Id<'need'>,
  words: string | undefined,
): Promise<{ items: Candidate[]; visits: number }> => {
  const { read } = call.deps.db;
  const { mutualId, memberId: holderId } = call.actor;
  const { zone } = await mutualOf(read, mutualId);
  const found = await ownNeed(call, needId);
  const asked = await openCareOf(read, found, zone, call.now);
  if (asked.visits.length === 0) return { items: [], visits: 0 };
  const { circle } = found.need;
  const pool = await poolOf(read, { mutualId, holderId, circle, limit: mostRead });
  const rows = pool.filter(
    (row) => !words || isFoundBy(words, { ...row, interests: row.wishes?.interests ?? [] }),
  );
  const known = await knownCarers(read, mutualId, asked, rows, { zone, now: call.now });
  const items = ranked(known, asked, zone, call);
  await lookedAt(
    call,
    items.map(({ carerId }) => carerId),
    'checks',
  );
  return { items, visits: asked.visits.length };
};
