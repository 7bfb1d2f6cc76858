/** Reads the cells of one row. What cannot be read is reported with its column, and answered as null. */
import { emailSchema } from '../language/email.ts';
import { type Pence, parsePounds } from '../language/money.ts';
import { type Day, isTimeOfDay, type TimeOfDay } from '../language/time.ts';
import { parseDay } from '../language/written-day.ts';
import { nameSchema } from '../members/name.ts';
import { type FaultFacts, type Faults, report } from './fault.ts';
import type { FaultCode } from './said.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** An amount that a spreadsheet writes with a minus, or in brackets as accountants do. */
const looksNegative = (text: string): boolean => /^(£?\s?[-−]|\(.*\)$)/.test(text);

export class Cells {
  readonly row: number;
  /** False once anything in this row was wrong. */
  sound = true;
  readonly #sheet: Sheet;
  readonly #cells: readonly string[];
  readonly #faults: Faults;

  constructor(sheet: Sheet, { row, cells }: SheetRow, faults: Faults) {
    this.row = row;
    this.#sheet = sheet;
    this.#cells = cells;
    this.#faults = faults;
  }

  wrong(column: string | null, code: FaultCode, facts: FaultFacts = {}): null {
    this.sound = false;
    report(this.#faults, this.#sheet.file, this.row, column, code, facts);
    return null;
  }

  /** The trimmed text, empty when there is none. */
  raw(column: string): string {
    const place = this.#sheet.columns.get(column);
    return place === undefined ? '' : (this.#cells[place] ?? '').trim();
  }

  text(column: string, most: number): string | null {
    const text = this.raw(column);
    if (text.length > most) return this.wrong(column, 'too-long', { letters: text.length, most });
    return text === '' ? null : text;
  }

  /** Any reading, of a cell that must not be empty. */
  needed<T>(column: string, read: (column: string) => T | null): T | null {
    return this.raw(column) === '' ? this.wrong(column, 'empty') : read.call(this, column);
  }

  ref(column: string): string | null {
    return this.needed(column, (name) => this.text(name, 60));
  }

  name(column: string): string | null {
    return this.needed(column, () => {
      const text = this.raw(column);
      if (text.length > 120) return this.wrong(column, 'too-long', { letters: text.length, most: 120 });
      const read = nameSchema.safeParse(text);
      return read.success ? read.data : this.wrong(column, 'not-a-name', { text });
    });
  }

  email(column: string): string | null {
    const text = this.raw(column);
    if (text === '') return null;
    const read = emailSchema.safeParse(text);
    return read.success ? read.data : this.wrong(column, 'not-an-email', { text });
  }

  day(column: string): Day | null {
    const text = this.raw(column);
    return text === '' ? null : (parseDay(text) ?? this.wrong(column, 'not-a-date', { text }));
  }

  /** A day that has come. */
  pastDay(column: string, today: Day): Day | null {
    const day = this.day(column);
    return day && day > today ? this.wrong(column, 'date-in-future', { text: day, today }) : day;
  }

  time(column: string): TimeOfDay | null {
    const text = this.raw(column);
    if (text === '') return null;
    const padded = text.padStart(5, '0');
    return isTimeOfDay(padded) ? padded : this.wrong(column, 'not-a-time', { text });
  }

  amount(column: string): Pence | null {
    const text = this.raw(column);
    if (text === '') return null;
    const pence = parsePounds(text);
    if (pence !== null) return pence;
    return this.wrong(column, looksNegative(text) ? 'amount-negative' : 'not-an-amount', { text });
  }

  whole(column: string, least: number, most: number): number | null {
    const text = this.raw(column);
    if (text === '') return null;
    if (!/^[-−]?\d{1,9}$/.test(text)) return this.wrong(column, 'not-a-number', { text, least, most });
    const value = Number(text.replace('−', '-'));
    if (value < least) return this.wrong(column, 'number-too-small', { text, least, most });
    return value > most ? this.wrong(column, 'number-too-large', { text, least, most }) : value;
  }

  /** A number with decimals: degrees, miles. */
  decimal(column: string, least: number, most: number): number | null {
    const text = this.raw(column);
    if (text === '') return null;
    if (!/^[-−]?\d{1,6}(\.\d{1,12})?$/.test(text))
      return this.wrong(column, 'not-a-number', { text, least, most });
    const value = Number(text.replace('−', '-'));
    if (value < least) return this.wrong(column, 'number-too-small', { text, least, most });
    return value > most ? this.wrong(column, 'number-too-large', { text, least, most }) : value;
  }

  yesOrNo(column: string): boolean | null {
    const text = this.raw(column);
    if (text === '') return null;
    const read = { yes: true, no: false }[text.toLowerCase()];
    return read ?? this.wrong(column, 'not-yes-or-no', { text });
  }

  oneOf<const Choice extends string>(column: string, choices: readonly Choice[]): Choice | null {
    const text = this.raw(column);
    if (text === '') return null;
    return this.#chosen(column, text, choices);
  }

  #chosen<Choice extends string>(column: string, text: string, choices: readonly Choice[]): Choice | null {
    const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
    return found ?? this.wrong(column, 'not-in-list', { text, choices: choices.join(', ') });
  }

  /** What `;` separates, each part once, none empty. */
  list(column: string, most = 60): string[] {
    const parts = this.raw(column)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const twice = parts.find((part, place) => parts.indexOf(part) !== place);
    if (twice !== undefined) this.wrong(column, 'listed-twice', { text: twice });
    const long = parts.find((part) => part.length > most);
    if (long !== undefined) this.wrong(column, 'too-long', { letters: long.length, most });
    return parts;
  }

  listOf<const Choice extends string>(column: string, choices: readonly Choice[]): Choice[] {
    return this.list(column).flatMap((part) => this.#chosen(column, part, choices) ?? []);
  }
}
