/**
 * How long a way between two homes takes: straight line × how much longer roads are ÷ speed + what setting
 * off and arriving take. Assumptions of ours for small towns and valleys, not measurements; a mutual that
 * knows better changes these rows.
 */
import type { MeansOfTravel } from '../members/schema.ts';
import { type Series, series } from './series.ts';

const about = { source: 'Carepool’s own assumption', verified: 'inferred', reviewBy: '2027-11-22' } as const;

/** Roads are this much longer than the straight line: 140 is two fifths longer. */
export const roadFactor = series('travel.road-factor', 'percent', about, [['2020-01-01', 140]]);

const speed = (by: MeansOfTravel, metresPerHour: number) =>
  series(`travel.speed.${by}`, 'metres-per-hour', about, [['2020-01-01', metresPerHour]]);
export const footSpeed = speed('foot', 4_800);
export const cycleSpeed = speed('cycle', 14_000);
export const busSpeed = speed('bus', 18_000);
export const motorcycleSpeed = speed('motorcycle', 32_000);
export const carSpeed = speed('car', 32_000);

const settingOff = (by: MeansOfTravel, minutes: number) =>
  series(`travel.setting-off.${by}`, 'minutes', about, [['2020-01-01', minutes]]);
export const footStart: Series = settingOff('foot', 0);
export const cycleStart = settingOff('cycle', 2);
export const busStart = settingOff('bus', 12);
export const motorcycleStart = settingOff('motorcycle', 4);
export const carStart = settingOff('car', 4);

/** After a longer gap than this the carer's time is their own, and the way is not part of the work. */
export const longestGap = series('travel.longest-gap', 'minutes', about, [['2020-01-01', 120]]);
