/** Protects a bank statement beside the books: each line once, matched by its owner, and nobody else’s business. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fresh } from '#tests/support/care-week.ts';
import { post } from '#tests/support/posted.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { ledger } = api;
let world: World;
let mair: Person;

/** Two dues collected from Mair, and one payout to the mutual’s bank. */
beforeAll(async () => {
  world = await openWorld();
  mair = await world.as('mair');
  for (const [onDay, amount] of [
    ['2026-11-24', 4000],
    ['2026-11-25', 4000],
  ] as const) {
    await world.moveTo(at(onDay, '10:00'));
    await post(world, {
      cause: `collect:${onDay}`,
      amount,
      debit: ['stripe-pending', world.mutualId],
      credit: ['holder-due', mair.memberId],
    });
  }
  await post(world, {
    cause: 'stripe:po_1234567',
    amount: 2500,
    debit: ['mutual-bank', world.mutualId],
    credit: ['stripe-available', world.mutualId],
  });
  await world.moveTo(at('2026-11-30', '10:00'));
});
afterAll(() => world.close());

const november = [
  'Date,Description,Paid out,Paid in,Balance',
  '24/11/2026,STRIPE PAYMENTS,40.00,,260.00',
  '26/11/2026,STRIPE PAYMENTS,40.00,,220.00',
  '27/11/2026,Milk,3.20,,216.80',
];
const bring = (lines: readonly string[], person = mair) =>
  person.call(ledger.ownBringLines, { body: { fileName: 'november.csv', text: lines.join('\n') } });
const open = async (person = mair) => (await person.call(ledger.ownLines, { query: {} })).items;

it('all of a file comes in or nothing, with each wrong row named', async () => {
  const problem = await mair.refused(ledger.ownBringLines, {
    body: {
      fileName: 'november.csv',
      text: [...november, '31/11/2026,Bread,2.00,,', '28/11/2026,Eggs,two,,'].join('\n'),
    },
  });
  expect(problem).toMatchObject({
    code: 'import-has-errors',
    facts: { faults: 2 },
    errors: [
      { pointer: '/text/5/date', fault: { row: 5, code: 'not-a-date' } },
      { pointer: '/text/6/out', fault: { row: 6, code: 'not-an-amount' } },
    ],
  });
  expect(await open()).toEqual([]);
});

it('a line comes in once, though the next file overlaps', async () => {
  expect(await bring(november.slice(0, 3))).toEqual({ added: 2, known: 0 });
  expect(await bring(november)).toEqual({ added: 1, known: 2 });
  expect((await open()).map(({ onDay, amountPence }) => `${onDay} ${amountPence}`)).toEqual([
    '2026-11-27 -320',
    '2026-11-26 -4000',
    '2026-11-24 -4000',
  ]);
});

it('says what a line may be, the nearest day first; a match is one movement and one line', async () => {
  const [milk, second, first] = await open();
  const lineId = (line: typeof milk) => line?.lineId ?? '';
  expect(first?.suggestions.map(({ onDay }) => onDay)).toEqual(['2026-11-24', '2026-11-25']);
  expect(second?.suggestions.map(({ onDay }) => onDay)).toEqual(['2026-11-25', '2026-11-24']);
  expect(milk?.suggestions).toEqual([]);
  const transferId = first?.suggestions[0]?.transferId ?? '';
  await mair.call(ledger.ownMatchLine, { params: { lineId: lineId(first) }, body: { transferId } });
  const match = (line: typeof milk) =>
    mair.refused(ledger.ownMatchLine, { params: { lineId: lineId(line) }, body: { transferId } });
  expect(await match(first)).toMatchObject({ code: 'bank-line-answered' });
  expect(await match(second)).toMatchObject({ code: 'bank-match-taken' });
  expect(await match(milk)).toMatchObject({ code: 'bank-match-differs' });
  const { items } = await mair.call(ledger.ownLineChoices, { params: { lineId: lineId(second) } });
  expect(items.map(({ onDay }) => onDay)).toEqual(['2026-11-25']);
});

it('what is not ours is said with its reason, and what was said can be taken back', async () => {
  const [milk] = await open();
  const params = { lineId: milk?.lineId ?? '' };
  await mair.call(ledger.ownLeaveLine, { params, body: { reason: 'My own shopping' } });
  const { items } = await mair.call(ledger.ownLines, { query: { state: 'all' } });
  expect(items.map(({ answer }) => [answer?.says, answer?.reason, answer?.movement?.onDay])).toEqual([
    ['not-ours', 'My own shopping', undefined],
    [undefined, undefined, undefined],
    ['matched', null, '2026-11-24'],
  ]);
  await mair.call(ledger.ownUnmatchLine, { params });
  expect(await mair.refused(ledger.ownUnmatchLine, { params })).toMatchObject({
    code: 'bank-line-not-answered',
  });
  await mair.call(ledger.ownLeaveLine, { params, body: { reason: 'Milk for the whole week' } });
});

it('money paid in is entered in the holder’s own books, from where they say, and taken back by a further entry', async () => {
  await bring([...november, '28/11/2026,CYNGOR DP,,300.00,516.80']);
  const [council] = await open();
  const params = { lineId: council?.lineId ?? '' };
  const books = async () =>
    (await mair.call(ledger.holderMonth, { query: { monthOn: '2026-11-01' } })).accounts
      .filter(({ kind }) => kind === 'holder-council-money' || kind === 'holder-funds')
      .map(({ kind, closingPence }) => `${kind} ${closingPence}`);
  await mair.call(ledger.ownPaidIn, { params, body: { source: 'council-money' } });
  expect(await books()).toEqual(['holder-funds 30000', 'holder-council-money -30000']);
  await mair.call(ledger.ownUnmatchLine, { params });
  expect(await books()).toEqual(['holder-funds 0', 'holder-council-money 0']);
  await mair.call(ledger.ownPaidIn, { params, body: { source: 'council-money' } });
  expect(await books()).toEqual(['holder-funds 30000', 'holder-council-money -30000']);
  const [shop] = await open();
  expect(
    await mair.refused(ledger.ownPaidIn, {
      params: { lineId: shop?.lineId ?? '' },
      body: { source: 'top-up' },
    }),
  ).toMatchObject({ code: 'bank-match-differs' });
});

it('the mutual’s own statement is the coordinators’: a payout is found by its amount and its name', async () => {
  const rhian = await fresh(world, 'rhian');
  await rhian.call(ledger.mutualBringLines, {
    body: { fileName: 'mutual.csv', text: 'Date,Details,Amount\n27 Nov 2026,STRIPE PO_1234567,25.00' },
  });
  const [line] = (await rhian.call(ledger.mutualLines, { query: {} })).items;
  const [may] = line?.suggestions ?? [];
  expect(may).toMatchObject({ onDay: '2026-11-25', amountPence: 2500 });
  const params = { lineId: line?.lineId ?? '' };
  await rhian.call(ledger.mutualMatchLine, { params, body: { transferId: may?.transferId ?? '' } });
  expect((await rhian.call(ledger.mutualLines, { query: {} })).items).toEqual([]);
  expect(await mair.refused(ledger.ownUnmatchLine, { params })).toMatchObject({ code: 'not-found' });
});

it('a holder’s statement is nobody else’s', async () => {
  const [line] = (await mair.call(ledger.ownLines, { query: { state: 'all' } })).items;
  const params = { lineId: line?.lineId ?? '' };
  const rhian = await fresh(world, 'rhian');
  expect(await rhian.refused(ledger.mutualUnmatchLine, { params })).toMatchObject({ code: 'not-found' });
  const ieuan = await world.as('ieuan');
  expect(await open(ieuan)).toEqual([]);
  expect(await ieuan.refused(ledger.ownUnmatchLine, { params })).toMatchObject({ code: 'not-found' });
});
