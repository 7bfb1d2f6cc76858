import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useBudget } from '#client/features/budgets/queries.ts';
import { CamePart, MorePart } from '#client/features/purchases/asked-parts.tsx';
import { CostSentence } from '#client/features/purchases/cost-sentence.tsx';
import { MyPart } from '#client/features/purchases/my-part.tsx';
import { PledgeForm } from '#client/features/purchases/pledge-form.tsx';
import { PurchaseFacts } from '#client/features/purchases/purchase-facts.tsx';
import { PurchaseMark } from '#client/features/purchases/purchase-mark.tsx';
import { usePurchase } from '#client/features/purchases/queries.ts';
import { SharePart } from '#client/features/purchases/share-part.tsx';
import { useShifts } from '#client/features/shifts/queries.ts';
import { useRoles } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { Purchase as PurchaseShown } from '#shared/purchases/schema.ts';

const PledgePart = ({ purchase }: { purchase: PurchaseShown }) => (
  <Answered to={useBudget()}>
    {({ budgets }) => (
      <PledgeForm purchase={purchase} outcomes={[...new Set(budgets.flatMap((budget) => budget.outcomes))]} />
    )}
  </Answered>
);

/** Visits of mine on that day that somebody has taken. */
const VisitPart = ({ purchase }: { purchase: PurchaseShown }) => (
  <Answered to={useShifts(purchase.takesPlaceOn, purchase.takesPlaceOn)}>
    {({ items }) => (
      <SharePart purchase={purchase} visits={items.filter(({ status }) => status === 'taken')} />
    )}
  </Answered>
);

const asksForVisit = ({ kind, status, mine }: PurchaseShown): boolean =>
  kind === 'group-shift' && status === 'going-ahead' && mine?.status === 'held';

const Purchase = () => {
  const { t } = useTranslation('purchases');
  const { purchaseId = '' } = useParams();
  const isCoordinator = useRoles().includes('coordinator');
  return (
    <Answered page to={usePurchase(purchaseId)}>
      {(purchase) => (
        <>
          <PageTitle
            above={t(`purposes.is-${purchase.purpose}`)}
            lead={<PurchaseMark status={purchase.status} />}
          >
            {purchase.title}
          </PageTitle>
          {purchase.endReason && <p>{t('endReason', { reason: purchase.endReason })}</p>}
          <MorePart purchase={purchase} />
          <CamePart purchase={purchase} />
          {purchase.mayPledge ? (
            <PledgePart purchase={purchase} />
          ) : (
            !purchase.mine && <CostSentence purchase={purchase} />
          )}
          {asksForVisit(purchase) && <VisitPart purchase={purchase} />}
          <MyPart purchase={purchase} />
          <PurchaseFacts purchase={purchase} />
          <div className="row">
            {isCoordinator && <Go to={paths.runPurchase(purchaseId)}>{t('toRun')}</Go>}
            <Go to={paths.purchases} variant="default">
              {t('toAll')}
            </Go>
          </div>
        </>
      )}
    </Answered>
  );
};
export default Purchase;
