import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Purchase } from '#shared/purchases/schema.ts';
import { CostSentence } from './cost-sentence.tsx';
import { PurchaseMark } from './purchase-mark.tsx';

/** One thing we buy together, with what it costs each. */
export const PurchaseLine = ({ purchase }: { purchase: Purchase }) => {
  const { t } = useTranslation('purchases');
  const { purchaseId, title, status, people, takesPlaceOn } = purchase;
  return (
    <Sheet title={<Link to={paths.purchase(purchaseId)}>{title}</Link>}>
      <p>
        <PurchaseMark status={status} />
      </p>
      <p>{t('line.when', { day: takesPlaceOn, count: people })}</p>
      <CostSentence purchase={purchase} />
    </Sheet>
  );
};
