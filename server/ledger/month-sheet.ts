/** A month account by account, as a spreadsheet that can be kept outside together with the newest seal. */
import { formatPounds, type Pence, subtract } from '#shared/language/money.ts';
import { addDays, type Day } from '#shared/language/time.ts';
import { lastOfMonth } from '#shared/ledger/month.ts';
import type { Call } from '../http/call.ts';
import { everyAccount } from './export-reads.ts';
import { monthsClosed } from './month-reads.ts';
import { expectMonth, whereMonthsStand } from './months.ts';
import { named, type OwnerNames, ownersOf } from './owner-reads.ts';
import { sealOf } from './statement.ts';
import { standingOn } from './statement-reads.ts';

const heads = ['account', 'kind', 'owner', 'opening', 'debits', 'credits', 'closing'] as const;
const pounds = (amount: Pence): string => formatPounds(amount).replaceAll(/[£,]/g, '').replace('−', '-');

const rowOf = async (call: Call, accountId: string, monthOn: Day, names: OwnerNames): Promise<string[]> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const before = await standingOn(read, { mutualId, accountId, onDay: addDays(monthOn, -1) });
  const end = await standingOn(read, { mutualId, accountId, onDay: lastOfMonth(monthOn) });
  const { kind, owner } = named(accountId, names);
  return [
    ...[accountId, kind, owner ?? ''],
    pounds(subtract(before.debitsPence, before.creditsPence)),
    pounds(subtract(end.debitsPence, before.debitsPence)),
    pounds(subtract(end.creditsPence, before.creditsPence)),
    pounds(subtract(end.debitsPence, end.creditsPence)),
  ];
};

const atOnce = 500;

export const monthSheet = async (call: Call, monthOn: Day): Promise<{ fileName: string; csv: string }> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  expectMonth(monthOn, await whereMonthsStand(call, read));
  const rows: string[][] = [[...heads]];
  for (let after: string | undefined, more = true; more; ) {
    const accountIds: string[] = await everyAccount(read, mutualId, after, atOnce);
    const names = await ownersOf(read, mutualId, accountIds);
    for (const accountId of accountIds) rows.push(await rowOf(call, accountId, monthOn, names));
    after = accountIds.at(-1);
    more = accountIds.length === atOnce;
  }
  const [closed] = await monthsClosed(read, mutualId, monthOn);
  const seal = closed ?? (await sealOf(call));
  rows.push([
    'seal',
    closed ? 'closed' : 'not closed',
    '',
    '',
    '',
    String(seal?.block ?? 0),
    seal?.hash ?? '',
  ]);
  return { fileName: `books-${monthOn.slice(0, 7)}.csv`, csv: call.deps.csv(rows) };
};
