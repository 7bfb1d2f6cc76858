import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { sayMoney } from '#client/ui/money-text.ts';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useComingCollection } from './queries.ts';

/** Shown only while something could not be collected and waits for me. */
export const CollectionNote = () => {
  const { t } = useTranslation('payments');
  const held = useComingCollection().data?.held;
  if (!held) return null;
  return (
    <NextThing title={t('help.title')} action={<Go to={paths.collection(held.dueId)}>{t('help.see')}</Go>}>
      <p>{t('help.held', { amount: sayMoney(held.askedPence) })}</p>
    </NextThing>
  );
};
