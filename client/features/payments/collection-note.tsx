import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { sayMoney } from '#client/ui/money-text.ts';
import { NextThing } from '#client/ui/next-thing.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import type { settlementsEndpoints } from '#shared/settlements/endpoints.ts';

type Held = NonNullable<ReplyOf<typeof settlementsEndpoints.comingCollection>['held']>;

/** Shown only while something could not be collected and waits for me. */
export const CollectionNote = ({ held }: { held: Held }) => {
  const { t } = useTranslation('payments');
  return (
    <NextThing title={t('help.atHome')} action={<Go to={paths.collection(held.dueId)}>{t('help.see')}</Go>}>
      <p>{t('help.held', { amount: sayMoney(held.askedPence) })}</p>
    </NextThing>
  );
};
