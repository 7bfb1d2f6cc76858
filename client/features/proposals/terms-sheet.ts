import { type Terms, usualRole, type Window } from '#shared/terms/schema.ts';

/** The parts of the terms that most proposals are about; all others stay as they are. */
const windowParts = ['evening', 'night'] as const;
const dayParts = ['saturday', 'sunday', 'bankHoliday'] as const;
export const moreParts = [...windowParts, ...dayParts] as const;
export const termsParts = ['base', ...moreParts, 'sleepIn', 'shortestVisit'] as const;
export type MorePart = (typeof moreParts)[number];
export type TermsPart = (typeof termsParts)[number];

export type HowMuch = 'none' | 'share' | 'hourly';

/** What the form holds of one part that is paid more. */
export interface MoreSheet {
  how: HowMuch | '';
  percent: number | string;
  pence: number | string;
  from: string;
  to: string;
}

const usualTimes: Record<MorePart, readonly [from: string, to: string]> = {
  evening: ['18:00', '22:00'],
  night: ['22:00', '06:00'],
  saturday: ['', ''],
  sunday: ['', ''],
  bankHoliday: ['', ''],
};

const moreIn = (terms: Terms, part: MorePart) => {
  const found = terms.enhancements[part];
  return found !== null && 'more' in found ? found.more : found;
};

const timesIn = (terms: Terms, part: MorePart): readonly [from: string, to: string] => {
  const found = terms.enhancements[part] as Window | null;
  return found && 'from' in found ? [found.from, found.to] : usualTimes[part];
};

/** As the terms have it; what they do not have begins as a share that is still to be said. */
const moreSheetOf = (terms: Terms, part: MorePart): MoreSheet => {
  const more = moreIn(terms, part);
  const [from, to] = timesIn(terms, part);
  return {
    how: more && 'pencePerHour' in more ? 'hourly' : 'share',
    percent: more && 'basisPoints' in more ? String(more.basisPoints / 100) : '',
    pence: more && 'pencePerHour' in more ? more.pencePerHour : '',
    from,
    to,
  };
};

/** 12.5 per cent are 1,250 basis points; what is no number is handed on as it was typed, to be refused. */
const basisPoints = (percent: number | string): number | string => {
  const typed = String(percent).trim().replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : typed;
};

const moreFrom = ({ how, percent, pence }: MoreSheet) =>
  how === 'hourly' ? { pencePerHour: pence } : { basisPoints: basisPoints(percent) };

const partFrom = (terms: Terms, part: MorePart, sheet: MoreSheet): unknown => {
  if (sheet.how === 'none') return null;
  const more = moreFrom(sheet);
  if (part === 'evening' || part === 'night') return { from: sheet.from, to: sheet.to, more };
  return part === 'bankHoliday'
    ? { itselfToo: terms.enhancements.bankHoliday?.itselfToo ?? true, more }
    : more;
};

export type TermsSheet = Record<MorePart, MoreSheet> & {
  parts: readonly TermsPart[];
  basePence: number | string;
  sleepInPence: number | string;
  shortestVisitMinutes: number;
};

/**
 * Today's terms with what is ticked in them as it was filled in.
 * @param drafted the draft that is changed: what this form does not know of stays as it has it
 */
export const termsFrom = (sheet: TermsSheet, today: Terms, drafted: Terms = today): unknown => {
  const isTicked = (part: TermsPart) => sheet.parts.includes(part);
  const more = moreParts.map((part) => [
    part,
    isTicked(part) ? partFrom(today, part, sheet[part]) : today.enhancements[part],
  ]);
  const { sleepIn, shortestVisitMinutes } = today;
  return {
    ...drafted,
    baseRates: isTicked('base') ? { ...drafted.baseRates, [usualRole]: sheet.basePence } : today.baseRates,
    enhancements: { ...drafted.enhancements, ...Object.fromEntries(more) },
    sleepIn: isTicked('sleepIn') ? { ...drafted.sleepIn, amountPence: sheet.sleepInPence } : sleepIn,
    shortestVisitMinutes: isTicked('shortestVisit') ? sheet.shortestVisitMinutes : shortestVisitMinutes,
  };
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isOther = (part: TermsPart, today: Terms, drafted: Terms): boolean => {
  if (part === 'base') return !same(drafted.baseRates, today.baseRates);
  if (part === 'sleepIn') return !same(drafted.sleepIn, today.sleepIn);
  if (part === 'shortestVisit') return drafted.shortestVisitMinutes !== today.shortestVisitMinutes;
  return !same(drafted.enhancements[part], today.enhancements[part]);
};

export const termsSheetOf = (today: Terms, drafted: Terms = today): TermsSheet => ({
  parts: termsParts.filter((part) => isOther(part, today, drafted)),
  basePence: drafted.baseRates[usualRole] ?? '',
  sleepInPence: drafted.sleepIn.amountPence,
  shortestVisitMinutes: drafted.shortestVisitMinutes,
  evening: moreSheetOf(drafted, 'evening'),
  night: moreSheetOf(drafted, 'night'),
  saturday: moreSheetOf(drafted, 'saturday'),
  sunday: moreSheetOf(drafted, 'sunday'),
  bankHoliday: moreSheetOf(drafted, 'bankHoliday'),
});
