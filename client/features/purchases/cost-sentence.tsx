import { useTranslation } from 'react-i18next';
import type { Purchase } from '#shared/purchases/schema.ts';

/** What it costs one person, said before anybody pledges. */
export const CostSentence = ({ purchase }: { purchase: Purchase }) => {
  const { t } = useTranslation('purchases');
  const { mine, eachNowPence, eachAtMostPence, shareRule, unitPence, invoicePence } = purchase;
  if (mine?.sharePence) return <p>{t('cost.share', { sharePence: mine.sharePence })}</p>;
  if (invoicePence !== null) return <p>{t('cost.invoice', { invoicePence })}</p>;
  if (mine?.status === 'held') return <p>{t('cost.pledged', { pledgedPence: mine.pledgedPence })}</p>;
  if (shareRule === 'equal' && eachNowPence !== null && eachAtMostPence !== null)
    return (
      <p>
        {eachNowPence < eachAtMostPence
          ? t('cost.eachNow', { eachNowPence, eachAtMostPence })
          : t('cost.eachAtMost', { eachAtMostPence })}
      </p>
    );
  if (unitPence !== null) return <p>{t(`cost.${shareRule}`, { unitPence })}</p>;
  return <p>{t('cost.as-agreed', { costPence: purchase.costPence })}</p>;
};
