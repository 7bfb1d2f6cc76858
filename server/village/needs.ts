/** Needs posted in the holders' words, and taken by those they were meant for. */
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Day } from '#shared/language/time.ts';
import { postNeedSchema } from '#shared/needs/schema.ts';
import { postNeed } from '../needs/actions.ts';
import { takeSeries } from '../needs/agreements/take-series.ts';
import { takeShift } from '../shifts/actions.ts';
import { comingShifts } from './reads.ts';
import type { Round } from './rota.ts';
import { as, type Resident, type Story, tried } from './story.ts';

export interface LivedRound extends Pick<Round, 'wish' | 'startsTime'> {
  holder: Resident;
  carers: Resident[];
  needId: Id<'need'>;
}

export type Posting = Omit<LivedRound, 'needId'>;

/** A week's need, from a Monday on. */
export const postWeekly = async (story: Story, round: Posting, fromOn: Day): Promise<LivedRound> => {
  const { holder, wish, startsTime } = round;
  const words = wish[holder.language];
  const { needId } = await postNeed(
    as(story, holder),
    postNeedSchema.parse({
      title: words.title,
      kind: wish.kind,
      outcome: words.outcome,
      notes: words.notes,
      days: wish.days,
      fromOn,
      startsTime,
      wallMinutes: wish.minutes,
      carersNeeded: wish.carersNeeded,
      circle: wish.circle,
      languages: holder.language === 'cy' ? ['cy'] : [],
    }),
  );
  return { ...round, needId };
};

/** A need for one day; nothing where the budget or the day do not allow it. */
export const postOnce = (
  story: Story,
  holder: Resident,
  wish: Omit<Posting['wish'], 'days'>,
  onDay: Day,
  startsTime: string,
) => {
  const words = wish[holder.language];
  const need = postNeedSchema.parse({
    title: words.title,
    kind: wish.kind,
    outcome: words.outcome,
    onDay,
    startsTime,
    wallMinutes: wish.minutes,
  });
  return tried(() => postNeed(as(story, holder), need));
};

/** Far enough to hold every shift that is laid out. */
const aYear = 525_600;

/** Everything laid out since the last time goes to those who have the round. */
export const takeRounds = async (story: Story, rounds: readonly LivedRound[]): Promise<void> => {
  const { deps, clock, mutualId } = story;
  const span = { from: clock.now(), to: addMinutes(clock.now(), aYear) };
  const offered = await comingShifts(deps.db.read, mutualId, 'offered', span);
  for (const { needId, carers } of rounds)
    for (const [place, carer] of carers.entries()) {
      const open = offered.filter((shift) => shift.needId === needId && shift.place === place + 1);
      const [first] = open;
      if (!first) continue;
      const all = await tried(() => takeSeries(as(story, carer), first.shiftId));
      // All or none: where one of them does not fit, the others are taken one by one.
      if (!all) for (const { shiftId } of open) await tried(() => takeShift(as(story, carer), shiftId));
    }
};

/** Whoever of these can, takes it; the first one who is not refused. */
export const takenByOneOf = async (
  story: Story,
  shiftId: Id<'shift'>,
  carers: readonly Resident[],
): Promise<boolean> => {
  for (const carer of carers) if (await tried(() => takeShift(as(story, carer), shiftId))) return true;
  return false;
};
