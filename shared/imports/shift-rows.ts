import { atWallTime, type Day, type Instant, isTimeOfDay, timeAt } from '../language/time.ts';
import { parseDay } from '../language/written-day.ts';
import { Cells } from './cells.ts';
import { type ImportedStatus, importedStatuses } from './choices.ts';
import type { Faults } from './fault.ts';
import type { Sheet } from './sheet.ts';

/** The first day every figure of the law is known for: earlier care cannot be priced. */
const earliest = '2024-04-06' as Day;

/** A moment by the clock of the wall: it must happen, and only once. */
const readStart = (cells: Cells, zone: string): { startsAt: Instant; onDay: Day } | null => {
  const text = cells.raw('starts');
  const [, dayText = '', timeText = ''] = /^(\S+)[ T]+(\d{1,2}:\d{2})$/.exec(text) ?? [];
  const time = timeText.padStart(5, '0');
  const onDay = parseDay(dayText);
  if (dayText !== '' && !onDay) return cells.wrong('starts', 'not-a-date', { text: dayText });
  if (!onDay || !isTimeOfDay(time)) return cells.wrong('starts', 'not-a-moment', { text });
  if (onDay < earliest) return cells.wrong('starts', 'date-too-early', { text: onDay, earliest });
  const found = atWallTime(onDay, time, zone);
  if (found.kind === 'once') return { startsAt: found.at, onDay };
  const facts = { day: onDay, time };
  return found.kind === 'twice'
    ? cells.wrong('starts', 'time-happens-twice', facts)
    : cells.wrong('starts', 'time-never-happens', { ...facts, instead: timeAt(found.nextAt, zone) });
};

/** What was worked, and what only has a length: hours belong to care that has happened. */
const readWork = (cells: Cells, status: ImportedStatus | null, today: Day) => {
  const minutes = cells.whole('minutes_worked', 1, 1440);
  const miles = cells.decimal('miles', 0, 500);
  const paidOn = cells.pastDay('paid_on', today);
  if (status === 'taken') {
    if (cells.raw('minutes_worked') !== '' && cells.raw('need_ref') !== '')
      cells.wrong('minutes_worked', 'not-worked-yet');
    if (cells.raw('minutes_worked') === '' && cells.raw('need_ref') === '')
      cells.wrong('need_ref', 'length-needed');
    if (miles !== null) cells.wrong('miles', 'not-worked-yet');
  } else if (status && cells.raw('minutes_worked') === '') cells.wrong('minutes_worked', 'minutes-needed');
  if (status && status !== 'paid-elsewhere' && cells.raw('paid_on') !== '')
    cells.wrong('paid_on', 'not-paid-elsewhere');
  return { minutes, milesTenths: miles === null ? null : Math.round(miles * 10), paidOn };
};

const readShift = (cells: Cells, zone: string, today: Day) => {
  const ref = cells.ref('ref');
  const holderRef = cells.ref('holder_ref');
  const carerRef = cells.ref('carer_ref');
  if (holderRef !== null && holderRef === carerRef)
    cells.wrong('carer_ref', 'same-person', { text: holderRef });
  const start = cells.needed('starts', () => readStart(cells, zone));
  const status = cells.needed('status', (column) => cells.oneOf(column, importedStatuses));
  const work = readWork(cells, status, today);
  if (ref === null || holderRef === null || carerRef === null || start === null || status === null)
    return null;
  const needRef = cells.text('need_ref', 60);
  return { row: cells.row, ref, needRef, holderRef, carerRef, ...start, status, ...work };
};
export type ShiftRow = NonNullable<ReturnType<typeof readShift>>;

/** @returns the rows without a fault of their own. */
export const readShifts = (sheet: Sheet, zone: string, today: Day, faults: Faults): ShiftRow[] =>
  sheet.rows.flatMap((each) => {
    const cells = new Cells(sheet, each, faults);
    const shift = readShift(cells, zone, today);
    return cells.sound && shift ? [shift] : [];
  });
