import { useTranslation } from 'react-i18next';
import { sayMoney } from '#client/ui/money-text.ts';
import { useSayWhen } from '#client/ui/when.tsx';
import type { BankMovement } from '#shared/ledger/bank/schema.ts';

/** A movement in the books in a few words: “Collected, £40.00, 24 November”. */
export const useSayMovement = () => {
  const { t } = useTranslation('ledger');
  const say = useSayWhen();
  return ({ kind, amountPence, onDay }: BankMovement): string =>
    [t(`transfers.${kind}`), sayMoney(amountPence), say({ day: onDay, form: 'date' })].join(', ');
};
