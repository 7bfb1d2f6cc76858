/** The shifts behind one figure, page by page or as a spreadsheet. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { noPence } from '#shared/language/money.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import { type Day, isInstant } from '#shared/language/time.ts';
import type { SpendLine } from '#shared/oversight/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { weeksOf } from './spend.ts';
import { elsewhereLines, type Figure, type LineKey, settledLines, type Weeks } from './spend-reads.ts';

export type Asked = Figure & { from: Day; to: Day };

const keyOf = (line: SpendLine): string => `${line.startsAt} ${line.lineId}`;

const keyFrom = (after: string | undefined): LineKey | null => {
  if (after === undefined) return null;
  const [startsAt = '', id = '', part = ''] = after.split(' ');
  if (!isInstant(startsAt) || (part !== 'rest' && part !== 'whole'))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  return { startsAt, id, part };
};

interface Where {
  mutualId: Id<'mutual'>;
  weeks: Weeks;
  figure: Figure;
}

const people = (row: {
  holderId: Id<'member'>;
  holderName: string;
  carerId: Id<'member'>;
  carerName: string;
}) => ({
  holder: { memberId: row.holderId, name: row.holderName },
  carer: { memberId: row.carerId, name: row.carerName },
});

/** The next lines in the order of time: settled ones and those paid elsewhere, merged. */
const linesAfter = async (
  handle: Reader,
  { mutualId, weeks, figure }: Where,
  after: LineKey | null,
  limit: number,
): Promise<SpendLine[]> => {
  const settled = await settledLines(handle, mutualId, weeks, figure, after, limit);
  const elsewhere = await elsewhereLines(handle, mutualId, weeks, figure, after, limit);
  const lines: SpendLine[] = [
    ...settled.map((row) => ({
      ...row,
      ...people(row),
      lineId: `${row.hoursId} ${row.part}`,
      unconfirmed: row.unconfirmed === 'silent' && row.confirmedAt === null,
      elsewherePence: noPence,
    })),
    ...elsewhere.map((row) => ({
      ...row,
      ...people(row),
      lineId: `${row.shiftId} whole`,
      unconfirmed: false,
      settlementId: null,
      minutes: row.minutes ?? 0,
      toCarerPence: noPence,
      setAsidePence: noPence,
      toMutualPence: noPence,
      elsewherePence: row.elsewherePence ?? noPence,
    })),
  ];
  return lines.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, limit);
};

const whereOf = async (call: Call, { from, to, ...figure }: Asked): Promise<Where> => {
  const { mutualId } = call.actor;
  const { zone } = await mutualOf(call.deps.db.read, mutualId);
  return { mutualId, weeks: weeksOf(from, to, zone), figure };
};

export const listSpendLines = async (
  call: Call,
  { after, limit, ...asked }: Asked & PageQuery,
): Promise<Page<SpendLine>> => {
  const where = await whereOf(call, asked);
  return cutPage(await linesAfter(call.deps.db.read, where, keyFrom(after), limit + 1), limit, keyOf);
};

const atOnce = 1000;

/** Every line, read a thousand at a time. */
export const allSpendLines = async (call: Call, asked: Asked): Promise<SpendLine[]> => {
  const where = await whereOf(call, asked);
  const all: SpendLine[] = [];
  let after: LineKey | null = null;
  for (;;) {
    const lines: SpendLine[] = await linesAfter(call.deps.db.read, where, after, atOnce);
    all.push(...lines);
    const last = lines.at(-1);
    if (!last || lines.length < atOnce) return all;
    after = keyFrom(keyOf(last));
  }
};
