/** Protects a month that was closed: nothing comes into it any more, and what it ended with stays provable. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sealedBlocks } from '#db/schema/index.ts';
import { fresh } from '#tests/support/care-week.ts';
import { post } from '#tests/support/posted.ts';
import { tamper } from '#tests/support/tampering.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { ledger } = api;
let world: World;
let mair: Person;
let nia: Person;
beforeEach(async () => {
  world = await openWorld();
  [mair, nia] = [await world.as('mair'), await world.as('nia')];
});
afterEach(() => world.close());

const visit = (cause: string, amount: number, when = world.now()) =>
  post(world, {
    cause,
    amount,
    at: when,
    debit: ['holder-due', mair.memberId],
    credit: ['carer-payable', nia.memberId],
  });
const november = '2026-11-01';
const params = { monthOn: november };
const close = async (openCount = 0, monthOn = november) =>
  (await fresh(world, 'rhian')).call(ledger.closeMonth, { params: { monthOn }, body: { openCount } });
const refusedToClose = async (openCount = 0, monthOn = november) =>
  (await fresh(world, 'rhian')).refused(ledger.closeMonth, { params: { monthOn }, body: { openCount } });

/** £12.00 in November, £5.00 in December, all of it sealed. */
const twoMonths = async () => {
  await visit('first', 1200);
  await world.moveTo(at('2026-12-02', '10:00'));
  await visit('second', 500);
  await world.house.schedule.runAll();
};

it('is closed once it is over, with its trial balance and the newest seal, and only once', async () => {
  await visit('first', 1200);
  await world.house.schedule.runAll();
  expect(await refusedToClose()).toMatchObject({ code: 'month-not-over', facts: { fromOn: '2026-12-01' } });
  await world.moveTo(at('2026-12-02', '10:00'));
  const closed = await close();
  const [block] = await world.db.read.select().from(sealedBlocks);
  expect(closed).toMatchObject({
    state: 'closed',
    closed: { closedBy: 'Rhian Morgan', seal: { block: 1, hash: block?.hash } },
  });
  expect(await refusedToClose()).toMatchObject({ code: 'month-already-closed' });
  const rhian = await fresh(world, 'rhian');
  const shown = await rhian.call(ledger.month, { params });
  expect(shown).toMatchObject({ balances: true, debitsPence: 1200, creditsPence: 1200, openCount: 0 });
  expect(shown.kinds).toEqual([
    { kind: 'carer-payable', openingPence: 0, debitsPence: 0, creditsPence: 1200, closingPence: -1200 },
    { kind: 'holder-due', openingPence: 0, debitsPence: 1200, creditsPence: 0, closingPence: 1200 },
  ]);
  expect(
    (await rhian.call(ledger.months, {})).items.map(({ monthOn, state }) => `${monthOn} ${state}`),
  ).toEqual(['2026-12-01 not-over', '2026-11-01 closed']);
});

it('a fact that comes later stands in the open month, with its own date beside it', async () => {
  await twoMonths();
  await close();
  await visit('late', 300, at('2026-11-28', '10:00'));
  const rhian = await fresh(world, 'rhian');
  const accountId = `holder-due:${mair.memberId}`;
  for (const sealed of [false, true]) {
    const statement = await rhian.call(ledger.accountStatement, {
      params: { accountId },
      query: { from: '2026-12-01', to: '2026-12-31' },
    });
    const late = statement.items.find(({ cause }) => cause === 'late');
    expect(late).toMatchObject({ bookedOn: '2026-12-02', at: '2026-11-28T10:00:00.000Z', sealed });
    expect(
      await rhian.call(ledger.balanceOn, { params: { accountId }, query: { on: '2026-11-30' } }),
    ).toMatchObject({
      balancePence: 1200,
    });
    await world.house.schedule.runAll();
  }
});

it('months are closed in their order', async () => {
  await twoMonths();
  await world.moveTo(at('2027-01-04', '10:00'));
  expect(await refusedToClose(0, '2026-12-01')).toMatchObject({
    code: 'earlier-month-open',
    facts: { monthOn: november },
  });
  await close();
  expect(await close(0, '2026-12-01')).toMatchObject({ state: 'closed' });
  expect(await refusedToClose(0, '2026-10-01')).toMatchObject({ code: 'not-found' });
});

it('lists what is not settled, and whoever closes has seen just that', async () => {
  await visit('first', 1200);
  await post(world, {
    cause: 'stranger',
    amount: 700,
    debit: ['stripe-available', world.mutualId],
    credit: ['suspense', world.mutualId],
  });
  await world.moveTo(at('2026-12-02', '10:00'));
  await world.house.schedule.runAll();
  const rhian = await fresh(world, 'rhian');
  const shown = await rhian.call(ledger.month, { params });
  expect(shown.openItems).toEqual([{ what: 'money-not-explained', count: 1, amountPence: -700 }]);
  expect(await refusedToClose(0)).toMatchObject({ code: 'month-changed-meanwhile', facts: { openCount: 1 } });
  await close(1);
  expect((await rhian.call(ledger.month, { params })).openItems).toEqual(shown.openItems);
});

it('is not closed when somebody touched the books themselves', async () => {
  await twoMonths();
  await tamper(world.db.url, ['update transfers set amount_pence = 1201 where amount_pence = 1200']);
  expect(await refusedToClose()).toMatchObject({ code: 'books-touched' });
});

it('goes out account by account with its seal', async () => {
  await twoMonths();
  const closed = await close();
  const { fileName, csv } = await (await fresh(world, 'rhian')).call(ledger.monthSheet, { params });
  expect(fileName).toBe('books-2026-11.csv');
  const rows = csv.trim().split(/\r?\n/);
  expect(rows).toContain(`holder-due:${mair.memberId},holder-due,Mair Pugh,0.00,12.00,0.00,12.00`);
  expect(rows.at(-1)).toBe(`seal,closed,,,,${closed.closed?.seal.block},${closed.closed?.seal.hash}`);
});

it('a holder sees their own month, and nobody else’s', async () => {
  await twoMonths();
  await close();
  const own = await mair.call(ledger.holderMonth, { query: { monthOn: november } });
  expect(own).toMatchObject({
    months: ['2026-12-01', november],
    closed: { closedBy: 'Rhian Morgan' },
    accounts: [
      { kind: 'holder-due', openingPence: 0, debitsPence: 1200, creditsPence: 0, closingPence: 1200 },
    ],
  });
  const ieuan = await world.as('ieuan');
  expect((await ieuan.call(ledger.holderMonth, { query: {} })).accounts).toEqual([]);
  expect(await mair.refused(ledger.holderMonth, { query: { monthOn: '2026-11-02' } })).toMatchObject({
    errors: [{ pointer: '/monthOn' }],
  });
});
