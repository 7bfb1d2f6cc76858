/** Each evening carers write down what they worked, and holders answer, each in their own way. */
import { addMinutes, type Instant, minutesBetween } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { confirmHours, correctHours, disputeHours, recordHours } from '../shifts/worked.ts';
import { type Life, whoIs } from './life.ts';
import type { Answers } from './people.ts';
import { type StoryShift, takenShifts, unansweredShifts } from './reads.ts';
import { as, byPhone, onBehalf, type Resident, type Story } from './story.ts';

/** Minutes by which a visit ran over, now and then; never into the next one. */
const overrun = (story: Story, shift: StoryShift, next: StoryShift | undefined): number => {
  const wanted = story.chance.happens(6) ? story.chance.pick([10, 15, 20, 30]) : 0;
  const free = next ? minutesBetween(shift.endsAt, next.startsAt) - 20 : 60;
  return wanted <= free ? wanted : 0;
};

/** Every shift that has ended is written down. */
export const recordAll = async (life: Life): Promise<void> => {
  const { story } = life;
  const now = story.clock.now();
  const taken = await takenShifts(story.deps.db.read, story.mutualId, addMinutes(now, 60));
  for (const shift of taken.filter(({ endsAt }) => endsAt <= now)) {
    const next = taken.find((other) => other.carerId === shift.carerId && other.startsAt >= shift.endsAt);
    const endedAt: Instant = addMinutes(shift.endsAt, overrun(story, shift, next));
    if (endedAt > now) continue;
    await recordHours(as(story, whoIs(life, shift.carerId)), shift.shiftId, {
      startedAt: shift.startsAt,
      endedAt,
      breakMinutes: 0,
      disturbedMinutes: 0,
    });
  }
};

/** Who has no e-mail rings up; who is represented is now and then answered for. */
const inTheirName = (life: Life, holder: Resident): Call => {
  const { story, coordinator, representatives } = life;
  if (holder.email === null) return byPhone(story, coordinator, holder);
  const by = representatives.get(holder.memberId);
  return by && story.chance.happens(40) ? onBehalf(story, by, holder, ['confirm']) : as(story, holder);
};

const reasons = {
  en: 'It was twenty minutes shorter: the bus was late.',
  cy: 'Roedd yn ugain munud yn fyrrach: roedd y bws yn hwyr.',
} as const;

const answer = async (life: Life, holder: Resident, shift: StoryShift): Promise<void> => {
  const { shiftId, hoursId } = shift;
  if (hoursId === null) throw new Error('Worked hours that nobody recorded');
  const long = minutesBetween(shift.startsAt, shift.endsAt) >= 60;
  const call = inTheirName(life, holder);
  if (!long || !life.story.chance.happens(1)) {
    await confirmHours(call, shiftId, hoursId);
    return;
  }
  await correctHours(call, shiftId, {
    hoursId,
    startedAt: shift.startsAt,
    endedAt: addMinutes(shift.endsAt, -20),
    breakMinutes: 0,
    disturbedMinutes: 0,
    reason: reasons[holder.language],
  });
};

/** Those who answer at such a time say yes to everything that waits for them, or nearly everything. */
export const answerAll = async (life: Life, who: readonly Answers[]): Promise<void> => {
  const { deps, mutualId } = life.story;
  for (const shift of await unansweredShifts(deps.db.read, mutualId)) {
    const holder = whoIs(life, shift.holderId);
    if (shift.status === 'worked' && who.includes(holder.answers)) await answer(life, holder, shift);
  }
};

/** One line about which two people do not agree. */
export const disputeOne = async (life: Life): Promise<void> => {
  const { deps, mutualId } = life.story;
  const waiting = await unansweredShifts(deps.db.read, mutualId);
  const newest = waiting.filter((shift) => shift.status === 'worked').at(-1);
  if (!newest?.hoursId) return;
  const holder = whoIs(life, newest.holderId);
  await disputeHours(as(life.story, holder), newest.shiftId, newest.hoursId, reasons[holder.language]);
};
