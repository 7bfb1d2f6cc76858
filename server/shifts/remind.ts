/** Reminds carers of hours that are still to be recorded, once, in the last day before they are due. */
import type { Id } from '#shared/language/ids.ts';
import {
  addDays,
  addMinutes,
  type Day,
  dayAt,
  type Instant,
  mondayOf,
  startOfDay,
} from '#shared/language/time.ts';
import { hoursDueAt } from '#shared/shifts/hours.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { callOf } from '../http/call.ts';
import { allMutuals, type MutualRow } from '../mutuals/reads.ts';
import { notify } from '../notices/actions.ts';
import { wasToldFor } from '../notices/reads.ts';
import { carersToRecord } from './hours-reads.ts';

const dayInMinutes = 1_440;

/** The week whose hours are due within a day, if any: the one that has just ended, or the one that ends now. */
const weekDue = ({ rules, zone }: MutualRow, now: Instant): { weekOn: Day; dueAt: Instant } | null => {
  const thisWeek = mondayOf(dayAt(now, zone));
  for (const weekOn of [addDays(thisWeek, -7), thisWeek]) {
    const dueAt = hoursDueAt(startOfDay(weekOn, zone), rules, zone);
    if (now < dueAt && addMinutes(now, dayInMinutes) >= dueAt) return { weekOn, dueAt };
  }
  return null;
};

const remindOne = (
  deps: Deps,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  dueAt: Instant,
): Promise<void> => {
  const call = callOf(deps, systemActor(mutualId));
  return call.write(async (tx) => {
    if (await wasToldFor(tx, mutualId, memberId, 'hours-due', dueAt)) return;
    await notify(tx, call, 'hours-due', [memberId], { startsAt: dueAt });
    tx.onCommit(() => deps.publish(mutualId, 'notice.added', { memberId }, { members: [memberId] }));
  });
};

/** Safe to run twice and from several processes: nobody is reminded of one deadline twice. */
export const remindOfHours = async (deps: Deps): Promise<void> => {
  const now = deps.now();
  for (const mutual of await allMutuals(deps.db.read)) {
    const due = weekDue(mutual, now);
    if (!due) continue;
    const { mutualId } = mutual;
    for (const memberId of await carersToRecord(deps.db.read, mutualId, due.weekOn, now))
      await remindOne(deps, mutualId, memberId, due.dueAt);
  }
};
