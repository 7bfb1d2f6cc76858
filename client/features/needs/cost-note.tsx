import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { Pence } from '#shared/language/money.ts';
import type { Pay } from '#shared/pay/lines.ts';
import type { PricedNeed } from './priced.ts';

/** What it would cost, said before it is posted and again whenever the plan changes. */
export const CostNote = ({
  priced,
  carers,
  missingPence,
  before,
  showPay,
}: {
  priced: PricedNeed | null;
  carers: number;
  /** Null while the budget is not known, or may not be seen. */
  missingPence: Pence | null;
  /** As it is now, where something is changed that is there already. */
  before?: PricedNeed | null;
  showPay: (pay: Pay) => ReactNode;
}) => {
  const { t } = useTranslation('needs');
  return (
    <Sheet title={t('cost.title')}>
      <div role="status">
        {!priced && <p>{t('cost.notYet')}</p>}
        {priced && (
          <>
            <p className="cost-said">{t('cost.visit', { costPence: priced.visitPence })}</p>
            {before && before.visitPence !== priced.visitPence && (
              <p>{t('cost.before', { costPence: before.visitPence })}</p>
            )}
            {carers > 1 && <p>{t('cost.carers', { count: carers })}</p>}
            {priced.visitsInWeek > 1 && (
              <p>{t('cost.week', { count: priced.visitsInWeek, costPence: priced.weekPence })}</p>
            )}
            {before && before.weekPence !== priced.weekPence && priced.visitsInWeek > 1 && (
              <p>{t('cost.weekBefore', { costPence: before.weekPence })}</p>
            )}
            <p>{t('cost.about')}</p>
            {missingPence !== null && (
              <p>
                {missingPence > 0 ? (
                  <StatusMark is="attention">{t('cost.over', { missingPence })}</StatusMark>
                ) : (
                  <StatusMark is="good">{t('cost.fits')}</StatusMark>
                )}
              </p>
            )}
          </>
        )}
      </div>
      {priced && (
        <details>
          <summary>{t('cost.lines')}</summary>
          {showPay(priced.pay)}
        </details>
      )}
    </Sheet>
  );
};
