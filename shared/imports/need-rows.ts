import { type TimeOfDay, weekdays } from '../language/time.ts';
import { startRefused } from '../needs/visits.ts';
import { careKinds } from '../shifts/schema.ts';
import { Cells } from './cells.ts';
import type { Faults } from './fault.ts';
import type { Sheet } from './sheet.ts';

const midnight = '00:00' as TimeOfDay;

/** Once on a day, or weekly on days of the week from a day on. */
const readRule = (cells: Cells) => {
  const days = cells.listOf('days', weekdays);
  const onDay = cells.day('on_day');
  const fromOn = cells.day('from_on');
  const untilOn = cells.day('until_on');
  const weekly = cells.raw('days') !== '';
  const once = cells.raw('on_day') !== '';
  if (weekly === once) cells.wrong(once ? 'on_day' : 'days', 'days-or-one-day');
  else if (weekly && cells.raw('from_on') === '') cells.wrong('from_on', 'from-on-needed');
  else if (once)
    for (const column of ['from_on', 'until_on'])
      if (cells.raw(column) !== '') cells.wrong(column, 'only-with-days');
  if (fromOn && untilOn && untilOn < fromOn)
    cells.wrong('until_on', 'ends-before-it-begins', { text: untilOn, from: fromOn });
  return { days, onDay, fromOn, untilOn };
};

const readNeed = (cells: Cells, zone: string) => {
  const ref = cells.ref('ref');
  const holderRef = cells.ref('holder_ref');
  const title = cells.needed('title', (column) => cells.text(column, 120));
  const kind = cells.needed('kind', (column) => cells.oneOf(column, careKinds));
  const startsTime = cells.needed('starts_at', (column) => cells.time(column));
  const wallMinutes = cells.needed('minutes', (column) => cells.whole(column, 5, 1440));
  const need = {
    row: cells.row,
    ref: ref ?? '',
    holderRef: holderRef ?? '',
    title: title ?? '',
    kind: kind ?? 'day',
    ...readRule(cells),
    startsTime: startsTime ?? midnight,
    wallMinutes: wallMinutes ?? 0,
    whenTwice: null,
    windowMinutes: cells.whole('window_minutes', 0, 720) ?? 0,
    carersNeeded: cells.whole('carers_needed', 1, 4) ?? 1,
    skills: cells.list('skills'),
    languages: cells.list('languages'),
    outcome: cells.text('outcome', 300),
  };
  if (need.onDay && startsTime) {
    const refused = startRefused(need, need.onDay, zone);
    const facts = {
      day: need.onDay,
      time: startsTime,
      instead: String(refused?.facts?.['insteadTime'] ?? ''),
    };
    if (refused?.code === 'time-never-happens') cells.wrong('starts_at', 'time-never-happens', facts);
    if (refused?.code === 'time-happens-twice') cells.wrong('starts_at', 'time-happens-twice', facts);
  }
  return need;
};
export type NeedRow = ReturnType<typeof readNeed>;

/** @returns the rows without a fault of their own. */
export const readNeeds = (sheet: Sheet, zone: string, faults: Faults): NeedRow[] =>
  sheet.rows.flatMap((each) => {
    const cells = new Cells(sheet, each, faults);
    const need = readNeed(cells, zone);
    return cells.sound ? [need] : [];
  });
