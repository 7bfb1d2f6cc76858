/** Protects people from typing their bank statement: whatever shape the bank gives it, each line is read or named. */
import { describe, expect, it, test } from 'vitest';
import type { Faults } from '#shared/imports/fault.ts';
import { pence } from '#shared/language/money.ts';
import { day } from '#shared/language/time.ts';
import { fingerprintsOf, readStatement } from '#shared/ledger/bank/read-statement.ts';
import { movedHolderBank, movedMutualBank, suggestionsFor } from '#shared/ledger/bank/suggest.ts';
import { writtenAmount, writtenDay } from '#shared/ledger/bank/written-amount.ts';
import { newId } from '#tests/support/rows.ts';

const today = day('2026-11-30');
const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()));
const read = (text: string) => {
  const faults: Faults = [];
  const lines = readStatement('bank', rows(text), today, faults);
  return {
    lines: lines.map(
      (line) => `${line.row} ${line.onDay} ${line.amountPence} ${line.balancePence} ${line.description}`,
    ),
    faults: faults.map(({ row, column, code }) => `${row} ${column} ${code}`),
  };
};

test.each([
  ['23/11/2026', '2026-11-23'],
  ['3/4/26', '2026-04-03'],
  ['03-04-2026', '2026-04-03'],
  ['23 Nov 2026', '2026-11-23'],
  ['23-Nov-26', '2026-11-23'],
  ['23 November 2026', '2026-11-23'],
  ['2026-11-23', '2026-11-23'],
  ['2026-11-23 09:15:00', '2026-11-23'],
  ['31/02/2026', null],
  ['11/23/2026', null],
  ['soon', null],
])('reads %s with the day first', (text, wanted) => expect(writtenDay(text)).toBe(wanted));

test.each([
  ['1,234.50', 123450],
  ['£12', 1200],
  ['-12.00', -1200],
  ['-£12.00', -1200],
  ['£-12.00', -1200],
  ['−12.00', -1200],
  ['12.00-', -1200],
  ['(12.00)', -1200],
  ['+5.00', 500],
  ['12.00 GBP', 1200],
  ['12.345', null],
  ['x', null],
])('reads %s as an amount', (text, wanted) => expect(writtenAmount(text)).toBe(wanted));

describe('a statement', () => {
  it('with one amount, and words above its header', () => {
    const { lines, faults } = read(
      `
      Account Name:,Mair Pugh
      Account Balance:,£1.00
      Date,Description,Amount,Balance
      23/11/2026,STRIPE PAYMENTS,-40.00,"960.00"
      24/11/2026,COUNCIL DP,300.00,1260.00`.replaceAll('"', ''),
    );
    expect(faults).toEqual([]);
    expect(lines).toEqual([
      '4 2026-11-23 -4000 96000 STRIPE PAYMENTS',
      '5 2026-11-24 30000 126000 COUNCIL DP',
    ]);
  });

  it('with money in and money out apart, whatever they are called', () => {
    for (const header of [
      'Date,Transaction description,Paid out,Paid in,Balance',
      'Transaction Date,Details,Debit Amount,Credit Amount,Balance (£)',
      'Date,Narrative,Money Out (£),Money In (£),Running balance',
    ]) {
      const { lines } = read(
        `${header}\n23 Nov 2026,A,40.00,,10.00\n24 Nov 2026,B,,300.00,310.00\n25 Nov 2026,C,-5.00,,305.00`,
      );
      expect(lines.map((line) => line.split(' ')[2])).toEqual(['-4000', '30000', '-500']);
    }
  });

  it('names each cell that cannot be read, and passes over what moves nothing', () => {
    const { faults, lines } = read(`
      Date,Description,Amount
      31/02/2026,A,1.00
      01/12/2026,B,1.00
      02/11/2026,C,about 3
      02/11/2026,D,
      ,E,2.00
      01/11/2026,BALANCE BROUGHT FORWARD,0.00`);
    expect(faults).toEqual([
      '2 date not-a-date',
      '3 date date-in-future',
      '4 amount not-an-amount',
      '5 amount empty',
      '6 date empty',
    ]);
    expect(lines).toEqual(['3 2026-12-01 100 null B']);
    expect(read('Something,Else\n1,2').faults).toEqual(['null null file-empty']);
  });

  it('knows two equal payments of one day apart, and the same file again', () => {
    const faults: Faults = [];
    const twice = rows('Date,Description,Amount\n20/11/2026,Shop,-3.20\n20/11/2026,Shop,-3.20');
    const once = fingerprintsOf(readStatement('a', twice, today, faults));
    expect(new Set(once).size).toBe(2);
    expect(fingerprintsOf(readStatement('b', twice, today, faults))).toEqual(once);
  });
});

describe('what a line may be', () => {
  const movement = (onDay: string, amount: number, cause = 'pay:one') => ({
    transferId: newId('transfer'),
    cause,
    onDay: day(onDay),
    amountPence: pence(amount),
  });
  const line = { onDay: day('2026-11-24'), description: 'PAYOUT po_123456 STRIPE', amountPence: pence(5000) };

  it('is a movement of just that amount near that day: one that is named first, then the nearest', () => {
    const [far, near, other, late, named] = [
      movement('2026-11-20', 5000),
      movement('2026-11-23', 5000),
      movement('2026-11-24', 5001),
      movement('2026-12-24', 5000),
      movement('2026-11-17', 5000, 'stripe:po_123456'),
    ];
    expect(suggestionsFor(line, [far, near, other, late, named])).toEqual([named, near, far]);
  });

  it('goes by what the books say of the bank account', () => {
    const sides = (debitAccountId: string, creditAccountId: string) => ({
      ...{ debitAccountId, creditAccountId, amountPence: pence(4000) },
    });
    expect(movedMutualBank(sides('mutual-bank:m', 'stripe-available:m'))).toBe(4000);
    expect(movedMutualBank(sides('supplier-payable:m', 'mutual-bank:m'))).toBe(-4000);
    expect(movedMutualBank(sides('stripe-fees:m', 'stripe-pending:m'))).toBeNull();
    expect(movedHolderBank(sides('stripe-pending:m', 'holder-due:h'))).toBe(-4000);
    expect(movedHolderBank(sides('bacs-in-flight:m', 'holder-due:h'))).toBe(-4000);
    expect(movedHolderBank(sides('holder-due:h', 'refunds-payable:m'))).toBe(4000);
    expect(movedHolderBank(sides('holder-set-aside:h', 'holder-funds:h'))).toBe(-4000);
    expect(movedHolderBank(sides('holder-due:h', 'carer-payable:c'))).toBeNull();
  });
});
