const day = (year: number, month: number, date: number): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month, day: date });

const isWeekend = (date: Temporal.PlainDate): boolean => date.dayOfWeek >= 6;

/** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). 2026: 5 April. */
const easterSunday = (year: number): Temporal.PlainDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return day(year, Math.floor(f / 31), (f % 31) + 1);
};

const mondayFrom = (date: Temporal.PlainDate): Temporal.PlainDate =>
  date.add({ days: (8 - date.dayOfWeek) % 7 });

const lastMondayOf = (year: number, month: number): Temporal.PlainDate => {
  const last = day(year, month, 1).add({ months: 1 }).subtract({ days: 1 });
  return last.subtract({ days: (last.dayOfWeek + 6) % 7 });
};

/** A holiday on a weekend moves to the next working day not already a holiday. 2027: Christmas to 27, Boxing Day to 28 December. */
const moved = (holidays: Temporal.PlainDate[]): Temporal.PlainDate[] => {
  const kept: Temporal.PlainDate[] = [];
  for (const holiday of holidays) {
    let date = holiday;
    while (isWeekend(date) || kept.some((other) => other.equals(date))) date = date.add({ days: 1 });
    kept.push(date);
  }
  return kept;
};

/** The days on which banks of England and Wales are closed each year; single royal days are left out. */
const bankHolidays = (year: number): Set<string> => {
  const easter = easterSunday(year);
  return new Set(
    [
      ...moved([day(year, 1, 1)]),
      easter.subtract({ days: 2 }),
      easter.add({ days: 1 }),
      mondayFrom(day(year, 5, 1)),
      lastMondayOf(year, 5),
      lastMondayOf(year, 8),
      ...moved([day(year, 12, 25), day(year, 12, 26)]),
    ].map(String),
  );
};

const years = new Map<number, Set<string>>();

const isBusinessDay = (date: Temporal.PlainDate): boolean => {
  if (isWeekend(date)) return false;
  let closed = years.get(date.year);
  if (!closed) {
    closed = bankHolidays(date.year);
    years.set(date.year, closed);
  }
  return !closed.has(date.toString());
};

export const dayOf = (second: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(second * 1000)
    .toZonedDateTimeISO('UTC')
    .toPlainDate();

/** Midnight UTC of that day plus the hours, in Unix seconds. */
export const secondOf = (date: Temporal.PlainDate, hour = 0): number =>
  date.toZonedDateTime('UTC').epochMilliseconds / 1000 + hour * 3600;

/** The midnight that starts the n-th business day after this moment. Thursday 2 April 2026 + 1 is Tuesday 7 April (Easter). */
export const businessDaysAfter = (second: number, count: number): number => {
  let date = dayOf(second);
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 });
    if (isBusinessDay(date)) left -= 1;
  }
  return secondOf(date);
};
