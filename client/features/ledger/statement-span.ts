/** Which days of an account are looked at, kept in the address so that they can be come back to and sent on. */
import { today } from '#client/lib/now.ts';
import { addMonths, type Day, isDay } from '#shared/language/time.ts';

export interface Span {
  from: Day;
  to: Day;
}

const usualMonths = 3;

/** The last three months, unless the address says otherwise. */
export const spanIn = (search: URLSearchParams): Span => {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  return isDay(from) && isDay(to) && from <= to
    ? { from, to }
    : { from: addMonths(today(), -usualMonths), to: today() };
};

export const searchOf = ({ from, to }: Span): string => `?${new URLSearchParams({ from, to })}`;
