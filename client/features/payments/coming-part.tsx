import { useTranslation } from 'react-i18next';
import { sayMoney } from '#client/ui/money-text.ts';
import { Sheet } from '#client/ui/sheet.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import type { settlementsEndpoints } from '#shared/settlements/endpoints.ts';
import { WayName } from './way-name.tsx';

type Coming = ReplyOf<typeof settlementsEndpoints.comingCollection>;

/** What was worked and is not settled yet: it is not due, and not a surprise either. */
export const ComingPart = ({ coming }: { coming: Coming }) => {
  const { t } = useTranslation('payments');
  const { workedPence, collectOn, leavesOn, from } = coming;
  if (workedPence === 0) return null;
  return (
    <Sheet title={t('coming.title')}>
      <p>{t('coming.worked', { amount: sayMoney(workedPence), day: leavesOn ?? collectOn })}</p>
      {from && (
        <p className="quiet">
          <WayName way={from} />
        </p>
      )}
      <p className="quiet">{t('coming.mayGrow')}</p>
    </Sheet>
  );
};
