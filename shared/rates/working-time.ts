/** Hours and rest: Working Time Regulations 1998 (SI 1998/1833), numbers of the regulations beside each. */
import { series } from './series.ts';

const about = { source: 'Working Time Regulations 1998 (SI 1998/1833)' };
const adult = (id: string, unit: 'minutes' | 'weeks' | 'days', value: number, regulation: string) =>
  series(`working-time.${id}`, unit, { source: `${about.source} ${regulation}` }, [['1998-10-01', value]]);
const young = (id: string, unit: 'minutes' | 'minute-of-day', value: number, regulation: string) =>
  series(`working-time.under-18.${id}`, unit, { source: `${about.source} ${regulation}` }, [
    ['2003-04-06', value],
  ]);

export const weeklyLimit = adult('weekly', 'minutes', 2_880, 'reg 4');
export const averagedOver = adult('reference', 'weeks', 17, 'reg 4(3)');
export const dailyRest = adult('daily-rest', 'minutes', 660, 'reg 10');
export const breakAfter = adult('break-after', 'minutes', 360, 'reg 12');
export const breakLength = adult('break', 'minutes', 20, 'reg 12');

/** Notice for ending a written choice about the 48 hours: never less than seven days, at most three months. */
export const shortestNotice = adult('opt-out-notice', 'days', 7, 'reg 5');
export const longestNotice = adult('opt-out-notice-longest', 'days', 90, 'reg 5');

/** The members' own early warning, four hours below the law's limit; not law. */
export const weeklyWarning = series(
  'working-time.warning',
  'minutes',
  { source: 'Carepool’s own early warning, four hours under the limit', verified: 'inferred' },
  [['1998-10-01', 2_640]],
);

export const youngDailyLimit = young('daily', 'minutes', 480, 'reg 5A');
export const youngWeeklyLimit = young('weekly', 'minutes', 2_400, 'reg 5A');
export const youngDailyRest = young('daily-rest', 'minutes', 720, 'reg 10(2)');
export const youngBreakAfter = young('break-after', 'minutes', 270, 'reg 12(4)');
export const youngBreakLength = young('break', 'minutes', 30, 'reg 12(4)');
export const youngNightFrom = young('night-from', 'minute-of-day', 1_320, 'reg 6A');
export const youngNightTo = young('night-to', 'minute-of-day', 360, 'reg 6A');

/** Compulsory school age ends at 16; before that, work in care is not offered here. */
export const youngestAge = series(
  'working-time.youngest',
  'years',
  { source: 'Education Act 1996 s.8; National Minimum Wage Regulations 2015', verified: 'inferred' },
  [['1998-10-01', 16]],
);
export const adultAge = series('working-time.adult', 'years', about, [['1998-10-01', 18]]);
