import type { UseQueryResult } from '@tanstack/react-query';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import type { Day } from '#shared/language/time.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';

type Shifts = { items: Shift[] };

/** Wider circles open as time passes, and nobody says so: open shifts are asked for again each minute. */
const everyMinute = 60_000;

/** Mine between two days, both included, in the order they happen. */
export const useShifts = (from: Day, to: Day): UseQueryResult<Shifts> =>
  useQuery({
    ...question('shifts', shiftsEndpoints.shifts, { query: { from, to } }),
    select: ({ items }) => ({ items: items.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1)) }),
  });

export const useOpenShifts = () =>
  useInfiniteQuery({
    ...pagedQuestion('shifts', shiftsEndpoints.openShifts, { query: { limit: 100 } }),
    refetchInterval: everyMinute,
  });

/** The soonest of them, for a glance. */
export const useSoonestOpen = () =>
  useQuery({
    ...question('shifts', shiftsEndpoints.openShifts, { query: { limit: 100 } }),
    refetchInterval: everyMinute,
  });

/** Those of one need, as many as anybody takes at once. */
export const useOpenOfNeed = (needId: Shift['needId']): UseQueryResult<Shifts> =>
  useQuery({
    ...question('shifts', shiftsEndpoints.openShifts, { query: { needId, limit: 100 } }),
    refetchInterval: everyMinute,
  });

export const useShift = (shiftId: string) =>
  useQuery(question('shifts', shiftsEndpoints.shift, { params: { shiftId } }));

/** Every version of the hours of one shift. */
export const useSaidHours = (shiftId: string) =>
  useQuery(question('shifts', shiftsEndpoints.saidHours, { params: { shiftId } }));
