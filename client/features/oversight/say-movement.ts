import type { TFunction } from 'i18next';
import { negate, type Pence } from '#shared/language/money.ts';
import type { Unexplained } from '#shared/oversight/schema.ts';

export const sizeOf = (amountPence: Pence): Pence => (amountPence < 0 ? negate(amountPence) : amountPence);

/** “£33.99 went on Friday 4 December”: how much, which way, when. */
export const sayMovement = (
  { netPence, madeAt }: Pick<Unexplained, 'netPence' | 'madeAt'>,
  t: TFunction,
): string => t(netPence < 0 ? 'went' : 'came', { ns: 'explaining', amountPence: sizeOf(netPence), madeAt });
