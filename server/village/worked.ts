/** Each evening carers write down what they worked, and holders answer, each in their own way. */
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Instant, minutesBetween } from '#shared/language/time.ts';
import { confirmHours, correctHours, disputeHours, recordHours } from '../shifts/worked.ts';
import type { Answers } from './people.ts';
import { endedShifts, type StoryShift, unansweredShifts } from './reads.ts';
import { as, type Resident, type Story } from './story.ts';

export type Everybody = ReadonlyMap<Id<'member'>, Resident>;

const whoIs = (everybody: Everybody, memberId: Id<'member'> | null): Resident => {
  const found = memberId === null ? undefined : everybody.get(memberId);
  if (!found) throw new Error('Somebody in the story does not live in the village');
  return found;
};

/** Minutes by which a visit ran over, now and then; never into the next one. */
const overrun = (story: Story, shift: StoryShift, next: StoryShift | undefined): number => {
  const wanted = story.chance.happens(6) ? story.chance.pick([10, 15, 20, 30]) : 0;
  const free = next ? minutesBetween(shift.endsAt, next.startsAt) - 20 : 60;
  return wanted <= free ? wanted : 0;
};

/** Every shift that has ended is written down. */
export const recordAll = async (story: Story, everybody: Everybody): Promise<void> => {
  const ended = await endedShifts(story.deps.db.read, story.mutualId, story.clock.now());
  for (const shift of ended) {
    const next = ended.find(
      (other) => other.carerId === shift.carerId && other.startsAt >= shift.endsAt && other !== shift,
    );
    const endedAt: Instant = addMinutes(shift.endsAt, overrun(story, shift, next));
    if (endedAt > story.clock.now()) continue;
    await recordHours(as(story, whoIs(everybody, shift.carerId)), shift.shiftId, {
      startedAt: shift.startsAt,
      endedAt,
      breakMinutes: 0,
      disturbedMinutes: 0,
    });
  }
};

const reasons = {
  en: 'It was twenty minutes shorter: the bus was late.',
  cy: 'Roedd yn ugain munud yn fyrrach: roedd y bws yn hwyr.',
} as const;

const answer = async (story: Story, holder: Resident, shift: StoryShift): Promise<void> => {
  const { shiftId, hoursId } = shift;
  if (hoursId === null) throw new Error('Worked hours that nobody recorded');
  const twentyLess = addMinutes(shift.endsAt, -20);
  const long = minutesBetween(shift.startsAt, shift.endsAt) >= 60;
  if (long && story.chance.happens(1)) {
    await correctHours(as(story, holder), shiftId, {
      hoursId,
      startedAt: shift.startsAt,
      endedAt: twentyLess,
      breakMinutes: 0,
      disturbedMinutes: 0,
      reason: reasons[holder.language],
    });
    return;
  }
  await confirmHours(as(story, holder), shiftId, hoursId);
};

/** Those who answer at such a time say yes to everything that waits for them, or nearly everything. */
export const answerAll = async (
  story: Story,
  everybody: Everybody,
  who: readonly Answers[],
): Promise<void> => {
  for (const shift of await unansweredShifts(story.deps.db.read, story.mutualId)) {
    const holder = whoIs(everybody, shift.holderId);
    if (shift.status === 'worked' && who.includes(holder.answers)) await answer(story, holder, shift);
  }
};

/** One line about which two people do not agree. */
export const disputeOne = async (story: Story, everybody: Everybody): Promise<void> => {
  const waiting = await unansweredShifts(story.deps.db.read, story.mutualId);
  const newest = waiting.filter((shift) => shift.status === 'worked').at(-1);
  if (!newest?.hoursId) return;
  const holder = whoIs(everybody, newest.holderId);
  await disputeHours(as(story, holder), newest.shiftId, newest.hoursId, reasons[holder.language]);
};
