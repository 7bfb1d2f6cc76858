import { useSearchParams } from 'react-router';
import { today } from '#client/lib/now.ts';
import { type Day, isDay, mondayOf } from '#shared/language/time.ts';

/** The Monday of the week in the address; this week when it names none. */
export const useWeek = (): Day => {
  const [search] = useSearchParams();
  const named = search.get('week') ?? '';
  return mondayOf(isDay(named) ? named : today());
};
