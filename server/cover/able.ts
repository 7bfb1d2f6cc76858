/** Who of a circle could come: asked is only who could say yes by every rule, and said nothing against it. */
import type { Reader } from '#db/database.ts';
import { type Reason, Refusal } from '#shared/contract/problem.ts';
import { type Pass, passOfRefusal } from '#shared/cover/passing.ts';
import type { CoverPlan } from '#shared/cover/plan.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt, type Instant } from '#shared/language/time.ts';
import type { Circle } from '#shared/members/schema.ts';
import { isOptedOut } from '#shared/shifts/opt-out.ts';
import { budgetsOfHolder } from '../budgets/reads.ts';
import { actorSelf } from '../http/actor.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { metFurtherOn } from '../needs/agreements/meet.ts';
import { judged } from '../shifts/judge.ts';
import { moneyFor, moneyReason } from '../shifts/money-left.ts';
import { mayTry, openedTo } from '../shifts/policy.ts';
import { placeOf, promiseOf } from '../shifts/promise.ts';
import { findPair, type ShiftRow } from '../shifts/reads.ts';
import { termsOn } from '../terms/reads.ts';
import { passesOf } from './passes.ts';
import { carersToAsk, carerToJudge } from './people-reads.ts';

/** So many of a circle are judged at one look; who comes after them is looked at when these have answered. */
const judgedAtOnce = 200;
/** So many are read together. */
const readAtOnce = 20;

/** Why this carer could not take it as things stand, or null. Taking it asks again, with their row locked. */
export const unable = async (
  handle: Reader,
  mutual: MutualRow,
  row: ShiftRow,
  carerId: Id<'member'>,
  now: Instant,
): Promise<Reason | null> => {
  const { mutualId, zone } = mutual;
  const { startsAt, holderId } = row.shift;
  const carer = await carerToJudge(handle, mutualId, carerId);
  const actor = actorSelf(mutualId, carerId, ['carer']);
  const pair = await findPair(handle, mutualId, holderId, carerId);
  // Neither blocked by one of the two, nor kept for somebody else; nobody is paid for their own care.
  if (!carer || !mayTry(actor, openedTo(row, now), pair, now)) return { code: 'not-found' };
  const onDay = dayAt(startsAt, zone);
  const judging = { ...carer, startedOn: dayAt(carer.joinedAt, zone), optedOut: isOptedOut(carer, onDay) };
  try {
    const { others } = await judged(handle, { actor, now }, row, judging, pair, zone, null);
    const met = await metFurtherOn(handle, { now }, placeOf(row), carer, mutual);
    if (met) return met;
    const money = await moneyFor(handle, row, zone, () => budgetsOfHolder(handle, mutualId, holderId));
    const version = await termsOn(handle, mutualId, onDay);
    const engagement = pair?.engagement ?? 'employed-by-holder';
    return moneyReason(money, promiseOf(row, others, carer, engagement, version, mutual).pay.totalPence);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
};

/** One circle at one look: whose turn it is, and who before them does not fit. */
export interface Looked {
  able: Id<'member'>[];
  passed: { carerId: Id<'member'>; why: Pass }[];
}

const lookAt = async (
  handle: Reader,
  mutual: MutualRow,
  row: ShiftRow,
  inTurn: readonly Id<'member'>[],
  most: number,
  now: Instant,
): Promise<Looked> => {
  const looked: Looked = { able: [], passed: [] };
  for (let from = 0; from < inTurn.length && looked.able.length < most; from += readAtOnce) {
    const some = inTurn.slice(from, from + readAtOnce);
    const passes = await passesOf(handle, mutual, row, some, now);
    for (const carerId of some) {
      if (looked.able.length >= most) break;
      const pass = passes.get(carerId) ?? null;
      const refused = pass ? null : await unable(handle, mutual, row, carerId, now);
      const why = refused ? passOfRefusal(refused.code) : pass;
      if (why === null) looked.able.push(carerId);
      // Between whom something stands that is theirs alone, nothing is said.
      else if (refused?.code !== 'not-found') looked.passed.push({ carerId, why });
    }
  }
  return looked;
};

/** Of each circle of the plan the next who could come, least recently asked first: no more than are asked at once. */
export const lookByCircle = async (
  handle: Reader,
  mutual: MutualRow,
  row: ShiftRow,
  coverId: Id<'cover'>,
  plan: CoverPlan,
  now: Instant,
): Promise<Map<Circle, Looked>> => {
  const { mutualId } = mutual;
  const { shiftId, holderId } = row.shift;
  const circles = new Map<Circle, Looked>();
  for (const { circle } of plan.circles) {
    const waiting = await carersToAsk(handle, { mutualId, holderId, shiftId, coverId }, circle);
    const inTurn = waiting.slice(0, judgedAtOnce).map(({ carerId }) => carerId);
    circles.set(circle, await lookAt(handle, mutual, row, inTurn, plan.askedAtOnce, now));
  }
  return circles;
};
