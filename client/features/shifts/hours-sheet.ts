/** The sheet of hours as it is filled in: what stands in its fields, and what is sent. Pure. */
import type { Instant } from '#shared/language/time.ts';
import type { Hours, Shift } from '#shared/shifts/schema.ts';
import {
  asTyped,
  endAfter,
  type Meant,
  readMiles,
  startNear,
  type Which,
  writeMiles,
} from './clock-times.ts';

/** Times and their readings share the names of what is sent, so that errors land on their fields. */
export type Sheet = {
  startedAt: string;
  startedWhich: Which | '';
  endedAt: string;
  endedWhich: Which | '';
  breakMinutes: number | string;
  disturbedMinutes: number | string;
  milesTenths: string;
  /** Said only by whoever corrects somebody else’s times. */
  reason: string;
};

/** Filled in from what was recorded last, or else from the plan. */
export const sheetOf = (
  shift: Pick<Shift, 'startsAt' | 'endsAt' | 'breakMinutes' | 'quote'>,
  hours: Hours | null,
  zone: string,
): Sheet => {
  const started = asTyped(hours?.startedAt ?? shift.startsAt, zone);
  const ended = asTyped(hours?.endedAt ?? shift.endsAt, zone);
  return {
    startedAt: started.time,
    startedWhich: started.which,
    endedAt: ended.time,
    endedWhich: ended.which,
    breakMinutes: hours?.breakMinutes ?? shift.breakMinutes,
    disturbedMinutes: hours?.disturbedMinutes ?? 0,
    milesTenths: writeMiles(hours?.milesTenths ?? shift.quote?.milesTenths ?? 0),
    reason: '',
  };
};

export interface MeantTimes {
  started: Meant;
  /** Unread while it is not known when it started. */
  ended: Meant;
}

export const meantBy = (sheet: Sheet, planned: Instant, zone: string): MeantTimes => {
  const started = startNear(sheet.startedAt, planned, zone, sheet.startedWhich);
  if (started.kind !== 'at') return { started, ended: { kind: 'unread' } };
  return { started, ended: endAfter(sheet.endedAt, started.at, zone, sheet.endedWhich) };
};

const nothing = (typed: number | string) => (typed === '' ? 0 : typed);
/** Not a moment yet stays as it was typed: the schema says what is missing. */
const sent = (meant: Meant) => (meant.kind === 'at' ? meant.at : '');

export const asSent = (sheet: Sheet, planned: Instant, zone: string) => {
  const { started, ended } = meantBy(sheet, planned, zone);
  return {
    startedAt: sent(started),
    endedAt: sent(ended),
    breakMinutes: nothing(sheet.breakMinutes),
    disturbedMinutes: nothing(sheet.disturbedMinutes),
    milesTenths: sheet.milesTenths.trim() === '' ? 0 : (readMiles(sheet.milesTenths) ?? sheet.milesTenths),
  };
};
