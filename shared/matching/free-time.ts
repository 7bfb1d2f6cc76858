/** When a carer said they can work: their week, what is free beyond it, less the days they are away. */
import { dayNumber } from '../language/calendar-days.ts';
import { type Day, minuteOfDay, weekdays } from '../language/time.ts';
import type { Block, Exception } from './schema.ts';
import { joined, type WallSpan, without } from './wall-spans.ts';

export interface SaidTimes {
  week: readonly Block[];
  exceptions: readonly Pick<Exception, 'kind' | 'fromOn' | 'untilOn' | 'startsTime' | 'wallMinutes'>[];
}

const daysInWeek = 7;
/** 1970-01-01 was a Thursday. */
const weekdayOfNumber = (numbered: number): number => (numbered + 3) % daysInWeek;

const weekly = (week: readonly Block[], first: number, last: number): WallSpan[] => {
  const spans: WallSpan[] = [];
  for (let numbered = first - 1; numbered <= last; numbered += 1)
    for (const block of week) {
      if (weekdays.indexOf(block.weekday) !== weekdayOfNumber(numbered)) continue;
      const from = numbered * 1440 + minuteOfDay(block.startsTime);
      spans.push({ from, until: from + block.wallMinutes });
    }
  return spans;
};

const excepted = (
  { exceptions }: SaidTimes,
  kind: Exception['kind'],
  first: number,
  last: number,
): WallSpan[] =>
  exceptions
    .filter((exception) => exception.kind === kind)
    .flatMap(({ fromOn, untilOn, startsTime, wallMinutes }) => {
      const spans: WallSpan[] = [];
      const end = Math.min(dayNumber(untilOn), last);
      for (let numbered = Math.max(dayNumber(fromOn), first - 1); numbered <= end; numbered += 1) {
        const from = numbered * 1440 + (startsTime === null ? 0 : minuteOfDay(startsTime));
        spans.push({ from, until: from + (wallMinutes ?? 1440) });
      }
      return spans;
    });

/**
 * Free time that meets the days from one to another, both included; joined, in order, as wall minutes. Being
 * away counts more than being free. Tuesdays 20:00 for 720 minutes: free from 20:00 to 08:00 on Wednesday.
 */
export const freeSpans = (said: SaidTimes, from: Day, to: Day): WallSpan[] => {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const free = joined([...weekly(said.week, first, last), ...excepted(said, 'extra', first, last)]);
  return without(free, joined(excepted(said, 'away', first, last)));
};
