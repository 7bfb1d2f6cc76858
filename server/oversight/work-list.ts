/** What needs a person today, the most urgent first. Each question is small and asked of an index. */
import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, addMinutes, type Day, dayAt, type Instant } from '#shared/language/time.ts';
import { type WorkItem, type WorkKind, type WorkList, workKinds } from '#shared/oversight/schema.ts';
import { ratesToReview } from '#shared/rates/review.ts';
import { newestDueWeek } from '#shared/settlements/due-week.ts';
import { comingFloors } from '#shared/terms/coming-floors.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { daysOf } from '../settlements/days.ts';
import { allTerms } from '../terms/reads.ts';
import { careAtRisk, hoursDisputed, hoursMissing, hoursUnanswered, paidNotConfirmed } from './care-reads.ts';
import { moneyToSeeTo } from './money-work.ts';
import { applicants, checksEndingBy, commentsReported, decisionsWaiting } from './people-reads.ts';
import { aboutPair, endOfWeek, item, person } from './work-item.ts';

/** So many of a kind are listed at once; nobody does more in a morning. */
const listedAtOnce = 60;

const careHours = 48;
const daysBeforeCheckEnds = 30;
const weeksUnconfirmedStay = 12;

export interface Looking {
  handle: Reader;
  mutualId: Id<'mutual'>;
  now: Instant;
  today: Day;
  zone: string;
  /** The newest week whose hours are due, and the moment it ended. */
  dueWeek: Day;
  dueBefore: Instant;
  limit: number;
}
export type Found = Partial<Record<WorkKind, WorkItem[]>>;

const careToSeeTo = async ({ handle, mutualId, now, limit, ...at }: Looking): Promise<Found> => {
  const until = addMinutes(now, careHours * 60);
  const from = addDays(at.dueWeek, -7 * weeksUnconfirmedStay);
  return {
    'care-at-risk': (await careAtRisk(handle, mutualId, { now, until }, limit)).map((row) =>
      item(row.shiftId, {
        person: person(row.holderId, row.holderName),
        shiftId: row.shiftId,
        startsAt: row.startsAt,
      }),
    ),
    'hours-missing': (await hoursMissing(handle, mutualId, at.dueBefore, limit)).map((row) =>
      aboutPair(row, {}, 'carer'),
    ),
    'hours-disputed': (await hoursDisputed(handle, mutualId, now, limit)).map((row) => aboutPair(row)),
    'hours-unconfirmed': [
      ...(await hoursUnanswered(handle, mutualId, at.dueBefore, limit)).map((row) =>
        aboutPair(row, { reason: 'not-settled' }),
      ),
      ...(await paidNotConfirmed(handle, mutualId, from, limit)).map((row) =>
        aboutPair(row, { reason: row.waiting > 0 ? 'beyond-plan' : 'paid' }),
      ),
    ],
  };
};

/** Members need months to decide on other terms: a floor is listed as soon as its figure is known. */
const floorsComing = async (handle: Reader, mutualId: Id<'mutual'>, today: Day): Promise<WorkItem[]> => {
  const { nation } = await mutualOf(handle, mutualId);
  const versions = (await allTerms(handle, mutualId)).map((row) => ({ ...row, terms: row.body }));
  return comingFloors(versions, today, nation).map(({ row, onDay }) =>
    item(`${row} ${onDay}`, { byOn: onDay, reason: row }),
  );
};

const peopleToSeeTo = async ({ handle, mutualId, today, limit }: Looking): Promise<Found> => {
  const ending = await checksEndingBy(handle, mutualId, addDays(today, daysBeforeCheckEnds), limit);
  const asItem = (row: (typeof ending)[number]) =>
    item(row.checkId, { person: person(row.memberId, row.name), byOn: row.validTo, reason: row.kind });
  return {
    'check-run-out': ending.filter((row) => row.validTo !== null && row.validTo < today).map(asItem),
    'check-running-out': ending.filter((row) => row.validTo !== null && row.validTo >= today).map(asItem),
    'application-waiting': (await applicants(handle, mutualId, limit)).map((row) =>
      item(row.memberId, { person: person(row.memberId, row.name), since: row.since }),
    ),
    'decision-waits': (await decisionsWaiting(handle, mutualId, limit)).map((row) =>
      item(row.proposalId, { since: row.since, reason: row.reason }),
    ),
    'floor-coming': await floorsComing(handle, mutualId, today),
    'comment-reported': (await commentsReported(handle, mutualId, limit)).map((row) =>
      item(`${row.proposalId} ${row.commentId}`, {
        person: person(row.memberId, row.name),
        since: row.since,
      }),
    ),
    'rate-to-review': ratesToReview(today).map((rate) =>
      item(rate.id, { byOn: rate.reviewBy, reason: rate.id }),
    ),
  };
};

/** The order of `workKinds` is the order of urgency. */
const inOrder = (kinds: readonly WorkKind[], found: Found): WorkList['groups'] =>
  kinds.flatMap((kind) => {
    const items = found[kind] ?? [];
    return items.length === 0
      ? []
      : [{ kind, items: items.slice(0, listedAtOnce), more: items.length > listedAtOnce }];
  });

export const workList = async (call: Call): Promise<WorkList> => {
  const handle = call.deps.db.read;
  const { mutualId } = call.actor;
  const mutual = await mutualOf(handle, mutualId);
  const dueWeek = newestDueWeek(call.now, mutual.zone, (weekOn) => daysOf(mutual, weekOn));
  const looking: Looking = {
    handle,
    mutualId,
    now: call.now,
    today: dayAt(call.now, mutual.zone),
    zone: mutual.zone,
    dueWeek,
    dueBefore: endOfWeek(dueWeek, mutual.zone),
    limit: listedAtOnce + 1,
  };
  const found = {
    ...(await careToSeeTo(looking)),
    ...(await moneyToSeeTo(looking)),
    ...(await peopleToSeeTo(looking)),
  };
  return { groups: inOrder(workKinds, found) };
};
