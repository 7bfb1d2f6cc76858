/** Who of a circle could come: asked is only who could say yes by every rule about them and the clock. */
import type { Reader } from '#db/database.ts';
import { type Reason, Refusal } from '#shared/contract/problem.ts';
import type { CoverPlan } from '#shared/cover/plan.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt, type Instant } from '#shared/language/time.ts';
import type { Circle } from '#shared/members/schema.ts';
import { isOptedOut } from '#shared/shifts/opt-out.ts';
import { actorSelf } from '../http/actor.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { judged } from '../shifts/judge.ts';
import { mayTry } from '../shifts/policy.ts';
import { findPair, type ShiftRow } from '../shifts/reads.ts';
import { carersToAsk, carerToJudge } from './people-reads.ts';

/** So many of a circle are judged at one look; who comes after them is looked at when these have answered. */
const judgedAtOnce = 200;

/** Who is asked may take it, whatever circle the need was posted to: the holder agreed to that beforehand. */
export const openedTo = (row: ShiftRow, now: Instant): ShiftRow => ({
  ...row,
  circle: 'all',
  yesOpensAt: now,
  allOpensAt: now,
});

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
    await judged(handle, { actor, now }, row, judging, pair, zone, null);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
};

/** Of each circle of the plan the next who could come, least recently asked first: no more than are asked at once. */
export const ableByCircle = async (
  handle: Reader,
  mutual: MutualRow,
  row: ShiftRow,
  coverId: Id<'cover'>,
  plan: CoverPlan,
  now: Instant,
): Promise<Map<Circle, Id<'member'>[]>> => {
  const { mutualId } = mutual;
  const { shiftId, holderId } = row.shift;
  const able = new Map<Circle, Id<'member'>[]>();
  for (const { circle } of plan.circles) {
    const next: Id<'member'>[] = [];
    const waiting = await carersToAsk(handle, { mutualId, holderId, shiftId, coverId }, circle);
    for (const { carerId } of waiting.slice(0, judgedAtOnce)) {
      if (next.length >= plan.askedAtOnce) break;
      if ((await unable(handle, mutual, row, carerId, now)) === null) next.push(carerId);
    }
    able.set(circle, next);
  }
  return able;
};
