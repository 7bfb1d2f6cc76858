/** What is told of a day in a mutual's life, each part at its time. */
import { addDays, type Day, daysBetween, weekdayOf } from '#shared/language/time.ts';
import { cardStopsWorking, newcomerComes, plansChange, wantedOnce } from './changes.ts';
import { agreeRounds, getReadyForMoney, postRounds } from './founding-week.ts';
import { type Life, newcomerOn } from './life.ts';
import { takeRounds } from './needs.ts';
import { enterPayroll, letThingsHappen, settleWeekOf } from './settling.ts';
import { outingGoesOn } from './together.ts';
import { answerAll, recordAll } from './worked.ts';

export interface Chapter {
  time: string;
  tell: (life: Life, onDay: Day) => Promise<void>;
}

const foundingWeek: Partial<Record<number, Chapter>> = {
  1: { time: '10:00', tell: getReadyForMoney },
  2: { time: '10:00', tell: postRounds },
  3: { time: '18:00', tell: agreeRounds },
};

const morning: Chapter = {
  time: '08:30',
  tell: async (life) => {
    await recordAll(life);
    await answerAll(life, ['at-once']);
    await letThingsHappen(life.story);
  },
};

const evening: Chapter = {
  time: '21:55',
  tell: async (life) => {
    await recordAll(life);
    await answerAll(life, ['at-once']);
    await plansChange(life);
  },
};

const monday: Chapter[] = [
  { time: '10:30', tell: (life) => answerAll(life, ['on-monday']) },
  { time: '13:00', tell: wantedOnce },
  {
    time: '15:00',
    tell: async ({ story, coordinator, beginsOn }, onDay) => {
      const weekOn = addDays(onDay, -7);
      if (weekOn >= beginsOn) await enterPayroll(story, coordinator, weekOn);
    },
  },
];

const tuesday: Chapter = {
  time: '10:00',
  tell: async ({ story, coordinator, beginsOn }, onDay) => {
    const weekOn = addDays(onDay, -8);
    if (weekOn >= beginsOn) await settleWeekOf(story, coordinator, weekOn);
  },
};

const together: Chapter = { time: '17:00', tell: outingGoesOn };

const sunday: Chapter = {
  time: '19:00',
  tell: async (life) => {
    await answerAll(life, ['on-sunday']);
    await life.story.house.schedule.runAll();
    await takeRounds(life.story, life.rounds);
  },
};

const usualDay = (onDay: Day): Chapter[] => {
  const weekday = weekdayOf(onDay);
  if (weekday === 'MO') return [morning, ...monday, evening];
  if (weekday === 'TU') return [morning, tuesday, evening];
  return weekday === 'SU' ? [morning, sunday, evening] : [morning, evening];
};

/** The last settlement before today is at most a week old: the card stops working just before it. */
const cardStopsDaysBefore = 9;

export const chaptersOf = ({ beginsOn, today }: Life, onDay: Day): Chapter[] => {
  const sinceFounding = daysBetween(beginsOn, onDay) + 7;
  if (sinceFounding < 7) return [foundingWeek[sinceFounding]].filter((one) => one !== undefined);
  const chapters = [...usualDay(onDay), together];
  if (onDay === newcomerOn(today)) chapters.push({ time: '12:00', tell: newcomerComes });
  if (daysBetween(onDay, today) === cardStopsDaysBefore)
    chapters.push({ time: '11:00', tell: cardStopsWorking });
  return chapters;
};
