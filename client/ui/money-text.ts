import { formatPounds, type Pence } from '#shared/language/money.ts';

/** £1,234.50; in a sentence whole pounds lose their noughts: £212. The same in English and Welsh. */
export const sayMoney = (amount: Pence, inSentence = false): string => {
  const full = formatPounds(amount);
  return inSentence && full.endsWith('.00') ? full.slice(0, -3) : full;
};
