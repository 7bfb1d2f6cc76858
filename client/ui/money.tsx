import type { Pence } from '#shared/language/money.ts';
import { sayMoney } from './money-text.ts';

/** `<Money of={cost} />`; `short` drops the noughts of whole pounds in sentences. */
export const Money = ({ of, short = false }: { of: Pence; short?: boolean }) => (
  <span className="figures">{sayMoney(of, short)}</span>
);
