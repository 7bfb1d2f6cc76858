/** Protects whoever checks the books: what stood on any day, page by page, and everything to reckon it anew. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import { sealedColumns } from '#shared/ledger/sealing.ts';
import { fresh } from '#tests/support/care-week.ts';
import { post } from '#tests/support/posted.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { ledger } = api;
let world: World;
let rhian: Person;
let due: string;

/** Mair owes Nia for eleven visits over three days; the last is not sealed yet. */
beforeAll(async () => {
  world = await openWorld();
  const [mair, nia] = [await world.as('mair'), await world.as('nia')];
  due = `holder-due:${mair.memberId}`;
  const visit = (place: number) =>
    post(world, {
      cause: `visit:${place}`,
      debit: ['holder-due', mair.memberId],
      credit: ['carer-payable', nia.memberId],
      amount: 1000 + place,
    });
  for (const [onDay, places] of [
    ['2026-11-24', [1, 2, 3, 4]],
    ['2026-11-25', [5, 6, 7]],
    ['2026-11-26', [8, 9, 10]],
  ] as const) {
    await world.moveTo(at(onDay, '20:00'));
    for (const place of places) await visit(place);
    await post(world, {
      cause: `collected:${onDay}`,
      debit: ['stripe-pending', world.mutualId],
      credit: ['holder-due', mair.memberId],
      amount: 500,
    });
    await world.house.schedule.runAll();
  }
  await visit(11);
  rhian = await fresh(world, 'rhian');
});
afterAll(() => world.close());

const days = { from: '2026-11-25', to: '2026-11-26' };
type Statement = ReplyOf<typeof ledger.accountStatement>;
const shown = ({ items }: Pick<Statement, 'items'>) =>
  items.map(
    (line) => `${line.bookedOn} ${line.side} ${line.amountPence} → ${line.balancePence} ${line.sealed}`,
  );

it('an account between two days: what stood before, each entry with the balance after it, what stands', async () => {
  const statement = await rhian.call(ledger.accountStatement, { params: { accountId: due }, query: days });
  expect(statement).toMatchObject({
    account: { kind: 'holder-due', owner: 'Mair Pugh' },
    opening: { debitsPence: 4010, creditsPence: 500, balancePence: 3510 },
    closing: { debitsPence: 11066, creditsPence: 1500, balancePence: 9566 },
    next: null,
    seal: { block: 3, bookedOn: '2026-11-26' },
  });
  expect(shown(statement)).toEqual([
    '2026-11-25 debit 1005 → 4515 true',
    '2026-11-25 debit 1006 → 5521 true',
    '2026-11-25 debit 1007 → 6528 true',
    '2026-11-25 credit 500 → 6028 true',
    '2026-11-26 debit 1008 → 7036 true',
    '2026-11-26 debit 1009 → 8045 true',
    '2026-11-26 debit 1010 → 9055 true',
    '2026-11-26 credit 500 → 8555 true',
    '2026-11-26 debit 1011 → 9566 false',
  ]);
});

it('page by page it is the same, across the end of what is sealed', async () => {
  const whole = await rhian.call(ledger.accountStatement, { params: { accountId: due }, query: days });
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Statement = await rhian.call(ledger.accountStatement, {
      params: { accountId: due },
      query: { ...days, limit: 2, ...(after ? { after } : {}) },
    });
    seen.push(...shown(page));
    after = page.next;
  } while (after);
  expect(seen).toEqual(shown(whole));
});

it('the balance at the end of any day, before the first among them', async () => {
  const stood = async (on: string) =>
    (await rhian.call(ledger.balanceOn, { params: { accountId: due }, query: { on } })).balancePence;
  expect(await stood('2026-11-23')).toBe(0);
  expect(await stood('2026-11-24')).toBe(3510);
  expect(await stood('2026-11-26')).toBe(9566);
  expect(await stood('2027-01-01')).toBe(9566);
});

it('the trial balance of any day is even, and is that of the day', async () => {
  const trial = await rhian.call(ledger.trialBalanceOn, { query: { on: '2026-11-25' } });
  expect(trial).toMatchObject({ balances: true, debitsPence: 8028, creditsPence: 8028 });
  expect(trial.kinds.map((kind) => `${kind.kind} ${kind.debitsPence} ${kind.creditsPence}`)).toEqual([
    'carer-payable 0 7028',
    'holder-due 7028 1000',
    'stripe-pending 1000 0',
  ]);
  const now = await rhian.call(ledger.trialBalanceOn, { query: { on: '2026-11-30' } });
  const running = await rhian.call(ledger.trialBalance, {});
  expect([now.debitsPence, now.balances]).toEqual([running.debitsPence, true]);
});

const everyRow = async (table: 'accounts' | 'journals' | 'transfers' | 'blocks') => {
  const rows: Record<string, string | number | null>[] = [];
  let after: string | null = null;
  do {
    const page: ReplyOf<typeof ledger.exportLedger> = await rhian.call(ledger.exportLedger, {
      params: { table },
      query: { limit: 4, ...(after ? { after } : {}) },
    });
    rows.push(
      ...page.rows.map((row) =>
        Object.fromEntries(page.columns.map(({ name }, place) => [name, row[place] ?? null])),
      ),
    );
    after = page.next;
  } while (after);
  return rows;
};

it('everything goes out page by page: balances and seals can be reckoned anew from it alone', async () => {
  const [accounts, journals, transfers, blocks] = [
    await everyRow('accounts'),
    await everyRow('journals'),
    await everyRow('transfers'),
    await everyRow('blocks'),
  ];
  for (const account of accounts) {
    const moved = (side: string) =>
      transfers
        .filter((transfer) => transfer[side] === account['accountId'] && transfer['state'] === 'posted')
        .reduce((so, transfer) => so + Number(transfer['amountPence']), 0);
    expect([moved('debitAccountId'), moved('creditAccountId')]).toEqual([
      account['debitsPostedPence'],
      account['creditsPostedPence'],
    ]);
  }
  let before = '0'.repeat(64);
  for (const block of blocks) {
    const rows = transfers
      .filter((transfer) => transfer['block'] === block['block'])
      .map((transfer) => ({
        ...transfer,
        ...journals.find((journal) => journal['journalId'] === transfer['journalId']),
      }))
      .map((row: Record<string, unknown>) => JSON.stringify(sealedColumns.map((column) => row[column])));
    const said = `${block['block']} ${block['bookedOn']} ${block['transferCount']}`;
    before = createHash('sha256')
      .update([before, said, ...rows].join('\n'))
      .digest('hex');
    expect(before).toBe(block['hash']);
  }
  expect(blocks).toHaveLength(3);
});

it('as a spreadsheet its pages can be joined', async () => {
  const params = { table: 'transfers' } as const;
  const first = await rhian.call(ledger.exportLedgerSheet, { params, query: { limit: 10 } });
  expect(first.fileName).toBe('ledger-transfers.csv');
  const second = await rhian.call(ledger.exportLedgerSheet, {
    params,
    query: { limit: 10, after: first.next ?? '' },
  });
  const lines = `${first.csv}${second.csv}`.trim().split(/\r?\n/);
  expect(lines).toHaveLength(1 + 14);
  expect(lines[0]).toContain('transferId,journalId,line');
  expect(lines.filter((line) => line.includes('transferId'))).toHaveLength(1);
});

it('asks for days in their order, keys that are ours, and accounts that are there', async () => {
  const asking = (query: object, accountId = due) =>
    rhian.refused(ledger.accountStatement, { params: { accountId }, query: { ...days, ...query } });
  expect(await asking({ to: '2026-11-01' })).toMatchObject({ errors: [{ pointer: '/to' }] });
  expect(await asking({ after: 'nonsense' })).toMatchObject({ errors: [{ pointer: '/after' }] });
  expect(await asking({}, 'holder-due:nobody')).toMatchObject({ code: 'not-found' });
  expect(
    await rhian.refused(ledger.exportLedger, { params: { table: 'blocks' }, query: { after: 'x' } }),
  ).toMatchObject({ errors: [{ pointer: '/after' }] });
});
