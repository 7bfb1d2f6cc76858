/** A budget’s own year: from the day it began, and from that day again each year. Pure; days. */
import { addDays, type Day, day } from '../language/time.ts';

const anniversary = (startsOn: Day, year: number): Day => {
  const there = `${year}${startsOn.slice(4)}`;
  // Nobody has a 29 February in three years of four: the year then begins on 1 March.
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day(startsOn.endsWith('-02-29') && !isLeap ? `${year}-03-01` : there);
};

/**
 * The last day of the budget year a day lies in, or of the first year for a day before it. From 5 October
 * 2026: on 23 November 2026 and on 4 October 2027 it is 4 October 2027; on 5 October 2027, 4 October 2028.
 * A budget that ends sooner ends its year.
 */
export const budgetYearEnds = (budget: { startsOn: Day; endsOn: Day | null }, onDay: Day): Day => {
  const from = onDay < budget.startsOn ? budget.startsOn : onDay;
  const inThisYear = anniversary(budget.startsOn, Number(from.slice(0, 4)));
  const next = inThisYear > from ? inThisYear : anniversary(budget.startsOn, Number(from.slice(0, 4)) + 1);
  const last = addDays(next, -1);
  return budget.endsOn && budget.endsOn < last ? budget.endsOn : last;
};

/** The first day of that year: 5 October 2026 for 23 November 2026, of a budget from 5 October 2025 too. */
export const budgetYearBegins = (startsOn: Day, onDay: Day): Day => {
  const year = Number(onDay.slice(0, 4));
  const inThisYear = anniversary(startsOn, year);
  const begins = inThisYear <= onDay ? inThisYear : anniversary(startsOn, year - 1);
  return begins < startsOn ? startsOn : begins;
};
