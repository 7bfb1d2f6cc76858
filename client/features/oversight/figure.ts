/** Which figure is looked at, kept in the address so that it can be come back to and sent on. */
import { today } from '#client/lib/now.ts';
import { isId } from '#shared/language/ids.ts';
import { type Pence, sum } from '#shared/language/money.ts';
import { addDays, type Day, isDay, mondayOf } from '#shared/language/time.ts';
import type { SpendFigures } from '#shared/oversight/schema.ts';
import type { Figure } from './queries.ts';

export interface Span {
  from: Day;
  to: Day;
}

/** So many weeks, up to the one now running. */
export const lastWeeks = (many: number): Span => {
  const monday = mondayOf(today());
  return { from: addDays(monday, 7 - 7 * many), to: addDays(monday, 6) };
};

const usualWeeks = 12;

export const spanIn = (search: URLSearchParams): Span => {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : lastWeeks(usualWeeks);
};

export const figureIn = (search: URLSearchParams): Figure => {
  const [weekOn, purpose, holderId] = [search.get('weekOn'), search.get('purpose'), search.get('holderId')];
  return {
    ...spanIn(search),
    ...(weekOn && isDay(weekOn) ? { weekOn } : {}),
    ...(purpose ? { purpose } : {}),
    ...(isId('member', holderId) ? { holderId } : {}),
  };
};

export const searchOf = (figure: Figure): string =>
  `?${new URLSearchParams(Object.entries(figure).map(([name, value]) => [name, String(value)]))}`;

type Spent = Pick<SpendFigures, 'toCarerPence' | 'setAsidePence' | 'toMutualPence' | 'elsewherePence'>;

export const spentOf = (figures: Spent): Pence =>
  sum([figures.toCarerPence, figures.setAsidePence, figures.toMutualPence, figures.elsewherePence]);

export const sumOf = (rows: readonly Spent[]): Spent => ({
  toCarerPence: sum(rows.map((row) => row.toCarerPence)),
  setAsidePence: sum(rows.map((row) => row.setAsidePence)),
  toMutualPence: sum(rows.map((row) => row.toMutualPence)),
  elsewherePence: sum(rows.map((row) => row.elsewherePence)),
});
