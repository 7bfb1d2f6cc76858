import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { PurchaseLine } from '#client/features/purchases/purchase-line.tsx';
import { usePurchases } from '#client/features/purchases/queries.ts';
import { useRoles } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Purchase } from '#shared/purchases/schema.ts';

/** What waits for my word comes first, then what is open to me, then the rest. */
const order = ({ mine, status, mayPledge }: Purchase): number => {
  if (mine?.askedPence || (status === 'delivered' && mine?.status === 'held' && mine.answer === null))
    return 0;
  if (mayPledge) return 1;
  return mine ? 2 : 3;
};

/** What we buy together. */
const Purchases = () => {
  const { t } = useTranslation('purchases');
  const isCoordinator = useRoles().includes('coordinator');
  const offer = isCoordinator && <Go to={paths.offerPurchase}>{t('toOffer')}</Go>;
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Sheet>
        <div className="row">
          {offer}
          <Go to={paths.commonFund} variant="default">
            {t('toFund')}
          </Go>
        </div>
      </Sheet>
      <Answered to={usePurchases()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyTeach title={t('none')}>{t(isCoordinator ? 'noneOffer' : 'noneWhy')}</EmptyTeach>
          ) : (
            items
              .toSorted((a, b) => order(a) - order(b))
              .map((purchase) => <PurchaseLine key={purchase.purchaseId} purchase={purchase} />)
          )
        }
      </Answered>
    </>
  );
};
export default Purchases;
