/** Protects the penny on its way to the eye, and from the keyboard back. */

import { describe, expect, it } from 'vitest';
import { sayMoney } from '#client/ui/money-text.ts';
import { pence } from '#shared/language/money.ts';

describe('money on a screen', () => {
  it('keeps its pence in figures', () => {
    expect([0, 5, 21200, 123450, -250].map((amount) => sayMoney(pence(amount)))).toEqual([
      '£0.00',
      '£0.05',
      '£212.00',
      '£1,234.50',
      '−£2.50',
    ]);
  });
  it('loses the noughts of whole pounds in a sentence, and nothing else', () => {
    expect([21200, 21250, -100].map((amount) => sayMoney(pence(amount), true))).toEqual([
      '£212',
      '£212.50',
      '−£1',
    ]);
  });
});
