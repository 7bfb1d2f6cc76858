/**
 * Protects the books as people see them: a holder brings in their bank statement and says what each line is, a
 * coordinator reads an account and closes the month; by keyboard, axe clean, in both languages.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fresh } from '#tests/support/care-week.ts';
import { post } from '#tests/support/posted.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { at } from '#tests/support/world.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

const statement = [
  'Date,Description,Paid out,Paid in,Balance',
  '24/11/2026,STRIPE PAYMENTS,40.00,,260.00',
  '25/11/2026,CYNGOR CWM TAWEL DP,,300.00,560.00',
  '26/11/2026,Milk,3.20,,556.80',
].join('\n');

it('a bank statement is matched by its holder, and the month is closed', async () => {
  const { world } = windows;
  const mairIs = await world.as('mair');
  await windows.moveTo(at('2026-11-24', '10:00'));
  await post(world, {
    cause: 'collect:one',
    amount: 4000,
    debit: ['stripe-pending', world.mutualId],
    credit: ['holder-due', mairIs.memberId],
  });
  await windows.moveTo(at('2026-12-01', '09:00'));
  await world.house.schedule.runAll();

  const say = words('cy');
  const mair = await windows.windowOf(mairIs, { language: 'cy' });
  await mair.open('/budget/books');
  await mair.sees(say('books', 'chart.holder.paid-in'));
  expect(await mair.wrongs()).toEqual([]);
  await mair.press(say('books', 'own.bank'));
  await mair.sees(say('bank', 'lines.none'));
  const file = { name: 'mair.csv', mimeType: 'text/csv', buffer: Buffer.from(statement) };
  await mair.page.locator('input[type=file]').setInputFiles(file);
  await mair.press(say('bank', 'bring.button'));
  await mair.sees('STRIPE PAYMENTS');
  expect(await mair.wrongs()).toEqual([]);
  await mair.press(say('bank', 'match.this'));
  await mair.sees(say('bank', 'match.done'));
  await mair.press(new RegExp(words('cy')('ledger', 'kinds.holder-council-money').source));
  await mair.sees(say('bank', 'paidIn.done'));
  await mair.press(say('bank', 'leave.own'));
  await mair.type(say('bank', 'leave.reason'), 'Llaeth');
  await mair.press(say('bank', 'leave.button'));
  await mair.sees(say('bank', 'lines.none'));
  expect(await mair.wrongs()).toEqual([]);
  await mair.press(say('bank', 'lines.showAll'));
  await mair.sees('Llaeth');
  expect(await mair.wrongs()).toEqual([]);

  const sayEnglish = words('en');
  const rhian = await windows.windowOf(await fresh(world, 'rhian'), { width: 1280 });
  await rhian.open('/entries/months/2026-11-01');
  await rhian.press(sayEnglish('books', 'close.button'));
  await rhian.sees(sayEnglish('books', 'close.follows'));
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.press(sayEnglish('books', 'close.yes'));
  await rhian.sees(/Closed by Rhian Morgan/);
  expect(await rhian.wrongs()).toEqual([]);
  for (const [path, seen] of [
    [`/entries/accounts/holder-due:${mairIs.memberId}`, sayEnglish('books', 'statement.closing')],
    ['/entries/months', sayEnglish('books', 'months.states.closed')],
    ['/entries/chart', sayEnglish('books', 'chart.mutual.has')],
    ['/entries/files', sayEnglish('books', 'export.transfers.what')],
    ['/entries/bank', sayEnglish('bank', 'lines.none')],
  ] as const) {
    await rhian.open(path);
    await rhian.sees(seen);
    expect(await rhian.wrongs()).toEqual([]);
  }
});
