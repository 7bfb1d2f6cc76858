/** A weekly need and what becomes of it, as a holder reads it down the list. */
import { dayAt, timeAt } from '#shared/language/time.ts';
import type { ChangeNeed, Need } from '#shared/needs/schema.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { api, type Person } from './world.ts';

const zone = 'Europe/London';

/** Mondays and Thursdays at ten, from today on: the first is in an hour. */
export const weekly = { days: ['MO', 'TH'] as ('MO' | 'TH')[], fromOn: '2026-11-23', startsTime: '10:00' };

export const change = (
  holder: Person,
  needId: string,
  body: Partial<ChangeNeed> & { version?: number },
): Promise<Need> =>
  holder.call(api.needs.changeNeed, {
    params: { needId },
    body: { version: 1, fromOn: '2026-11-30', ...body } as ChangeNeed,
  });

/** Day, wall time and status of each: what a holder reads down the list. */
export const table = (laid: readonly Shift[], count = 5) =>
  laid
    .slice(0, count)
    .map((shift) => `${dayAt(shift.startsAt, zone)} ${timeAt(shift.startsAt, zone)} ${shift.status}`);
