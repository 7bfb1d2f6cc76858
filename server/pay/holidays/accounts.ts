/** Holiday accounts: one for each carer and employer, reckoned from what was settled and from what was taken. */
import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, mondayOf, startOfDay } from '#shared/language/time.ts';
import type { Engagement } from '#shared/members/schema.ts';
import { type HolidayWeek, holidayBalance, holidayWeeks } from '#shared/pay/holiday-balance.ts';
import type { HolidayAccount } from '#shared/pay/holiday-endpoints.ts';
import { holidayRecordsKept } from '#shared/rates/holiday.ts';
import { employerOf } from '#shared/settlements/settle.ts';
import type { MutualRow } from '../../mutuals/reads.ts';
import {
  type EmployedLine,
  employedLines,
  employedPairs,
  type HolidayRow,
  holidaysOf,
  type Whose,
} from './reads.ts';

export interface Account {
  carer: { memberId: Id<'member'>; name: string };
  holder: { memberId: Id<'member'>; name: string } | null;
  employer: string;
  weeks: HolidayWeek[];
  taken: HolidayRow[];
}

interface Who {
  carerId: Id<'member'>;
  carerName: string;
  holderId: Id<'member'>;
  holderName: string;
  engagement: Engagement;
}

const keyOf = (who: Pick<Who, 'carerId' | 'holderId' | 'engagement'>): string =>
  `${who.carerId} ${employerOf(who.engagement, who.holderId)}`;

const opened = (who: Who, lines: readonly EmployedLine[], taken: HolidayRow[]): Account => ({
  carer: { memberId: who.carerId, name: who.carerName },
  holder: who.engagement === 'employed-by-mutual' ? null : { memberId: who.holderId, name: who.holderName },
  employer: employerOf(who.engagement, who.holderId),
  weeks: holidayWeeks(lines),
  taken,
});

const yearInWeeks = 53;
/** As long as records are kept; nobody has been here longer than the mutual’s first settlement. */
const keptWeeks = (holidayRecordsKept.rows.at(-1)?.value ?? 0) * yearInWeeks;

export const accountsOf = async (
  handle: Reader,
  { mutualId, zone }: MutualRow,
  whose: Whose,
  today: Day,
): Promise<Account[]> => {
  const since = startOfDay(addDays(mondayOf(today), -7 * keptWeeks), zone);
  const lines = Map.groupBy(await employedLines(handle, mutualId, whose, since), keyOf);
  const taken = Map.groupBy(
    await holidaysOf(handle, mutualId, whose),
    ({ row }) => `${row.carerId} ${row.employer}`,
  );
  const people = new Map<string, Who>();
  for (const who of await employedPairs(handle, mutualId, whose)) people.set(keyOf(who), who);
  for (const [key, [first]] of lines) if (first) people.set(key, first);
  return [...people].map(([key, who]) => opened(who, lines.get(key) ?? [], taken.get(key) ?? []));
};

export const presentAccount = ({ carer, holder, weeks, taken }: Account): HolidayAccount => ({
  carer,
  holder,
  ...holidayBalance(
    weeks,
    taken.map(({ row }) => row),
  ),
  taken: taken.map(({ row, enteredBy }) => ({ ...row, enteredBy })),
  weeks: weeks
    .map(({ weekOn, minutes, keptPence, paidOutPence }) => ({ weekOn, minutes, keptPence, paidOutPence }))
    .reverse(),
});
