/** How the values of terms are written in a spreadsheet, and read back. */
import { formatPounds, parsePounds, pence } from '../language/money.ts';
import { isTimeOfDay } from '../language/time.ts';
import type { CancellationBand } from './cancellation.ts';
import type { More } from './schema.ts';

/** Reads a value: undefined when it cannot be. Writes it so that it reads back the same. */
export interface Written<Value> {
  /** What a right value looks like. */
  readonly right: string;
  read(text: string): Value | undefined;
  write(value: Value): string;
}

export const pounds: Written<number> = {
  right: 'an amount such as 13.45 or £13.45',
  read: (text) => parsePounds(text) ?? undefined,
  write: (value) => formatPounds(pence(value)).replaceAll(',', ''),
};

/** 12.07% is 1,207 basis points; never through a float. */
export const percent: Written<number> = {
  right: 'a share such as 12.07%',
  read: (text) => {
    const found = /^(\d{1,3})(?:\.(\d{1,2}))?\s?%$/.exec(text);
    return found?.[1] ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
  },
  write: (value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}%`,
};

export const more: Written<More> = {
  right: 'a share such as 10% or an amount an hour such as £1.00',
  read: (text) => {
    const basisPoints = percent.read(text);
    if (basisPoints !== undefined) return { basisPoints };
    const pencePerHour = text.startsWith('£') ? parsePounds(text) : null;
    return pencePerHour === null ? undefined : { pencePerHour };
  },
  write: (value) =>
    'basisPoints' in value ? percent.write(value.basisPoints) : pounds.write(value.pencePerHour),
};

export const time: Written<string> = {
  right: 'a time such as 22:00',
  read: (text) => (isTimeOfDay(text.padStart(5, '0')) ? text.padStart(5, '0') : undefined),
  write: (value) => value,
};

export const minutes: Written<number> = {
  right: 'whole minutes such as 30',
  read: (text) => (/^\d{1,4}$/.test(text) ? Number(text) : undefined),
  write: String,
};

export const wholeDays: Written<number> = {
  right: 'whole days such as 4',
  read: (text) => (/^\d{1,3}$/.test(text) ? Number(text) : undefined),
  write: String,
};

const oneBand = /^(\d{1,3}) ?h (.+)$/;

/** “24h 100%; 48h 50%”: less than 24 hours before the start all of it, less than 48 hours half. */
export const bands: Written<readonly CancellationBand[]> = {
  right: 'hours and shares such as 24h 100%; 48h 50%, or none',
  read: (text) => {
    if (text.toLowerCase() === 'none') return [];
    const read = text.split(';').map((one) => {
      const found = oneBand.exec(one.trim());
      const basisPoints = percent.read(found?.[2] ?? '');
      return basisPoints === undefined ? undefined : { underHours: Number(found?.[1]), basisPoints };
    });
    const all = read.filter((one) => one !== undefined);
    return all.length === read.length ? all : undefined;
  },
  write: (value) =>
    value.length === 0
      ? 'none'
      : value.map(({ underHours, basisPoints }) => `${underHours}h ${percent.write(basisPoints)}`).join('; '),
};

export const yesOrNo: Written<boolean> = {
  right: 'yes or no',
  read: (text) => ({ yes: true, no: false })[text.toLowerCase()],
  write: (value) => (value ? 'yes' : 'no'),
};

export const oneOf = <Choice extends string>(choices: readonly Choice[]): Written<Choice> => ({
  right: choices.join(', ').replace(/, ([^,]*)$/, ' or $1'),
  read: (text) => choices.find((choice) => choice === text.toLowerCase()),
  write: (value) => value,
});

/** The same, or one word for nothing. */
export const orNothing = <Value>(written: Written<Value>, word: string): Written<Value | null> => ({
  right: `${written.right}, or ${word}`,
  read: (text) => (text.toLowerCase() === word ? null : written.read(text)),
  write: (value) => (value === null ? word : written.write(value)),
});
