import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { CancelStep, GiveBackStep, PayStep } from '#client/features/purchases/paying-steps.tsx';
import { PurchaseMark } from '#client/features/purchases/purchase-mark.tsx';
import { usePurchase, useRunning } from '#client/features/purchases/queries.ts';
import { RunningPeople } from '#client/features/purchases/running-people.tsx';
import { DeliverStep, InvoiceStep, LeaverStep, MoreStep } from '#client/features/purchases/running-steps.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { type PurchaseStep, purchaseStepRefused } from '#shared/purchases/journey.ts';
import type { Purchase, Running } from '#shared/purchases/schema.ts';

/** Only what may be done now: the next thing first. */
const Steps = ({ purchase, running }: { purchase: Purchase; running: Running }) => {
  const may = (step: PurchaseStep) => purchaseStepRefused(step, purchase.status) === null;
  const ofSupplier = purchase.kind === 'supplier';
  const leavers = running.people.filter(({ status }) => status === 'left');
  const asksLeavers = purchase.exitRule === 'pays-what-cannot-be-cancelled' && may('ask-more');
  const paid = may('pay') || purchase.status === 'paid';
  return (
    <>
      {ofSupplier && may('deliver') && <DeliverStep purchase={purchase} />}
      {may('invoice') && <InvoiceStep purchase={purchase} running={running} />}
      {ofSupplier && paid && <PayStep purchase={purchase} running={running} />}
      {asksLeavers &&
        leavers.map((leaver) => <LeaverStep key={leaver.memberId} purchase={purchase} leaver={leaver} />)}
      {ofSupplier && may('ask-more') && <MoreStep purchase={purchase} running={running} />}
      {ofSupplier && may('give-back') && running.leftoverPence === null && (
        <GiveBackStep purchase={purchase} />
      )}
      {may('cancel') && <CancelStep purchase={purchase} />}
    </>
  );
};

const RunPurchase = () => {
  const { t } = useTranslation('purchases');
  const { purchaseId = '' } = useParams();
  const running = useRunning(purchaseId);
  return (
    <Answered page to={usePurchase(purchaseId)}>
      {(purchase) => (
        <>
          <PageTitle above={t('run.title')} lead={<PurchaseMark status={purchase.status} />}>
            {purchase.title}
          </PageTitle>
          <p>{t(`run.next.${purchase.status}`)}</p>
          <Answered to={running}>
            {(data) => (
              <>
                {data.people.length > 0 && <RunningPeople running={data} />}
                <Steps purchase={purchase} running={data} />
              </>
            )}
          </Answered>
          <div className="row">
            <Go to={paths.purchase(purchaseId)} variant="default">
              {t('run.toPage')}
            </Go>
          </div>
        </>
      )}
    </Answered>
  );
};
export default RunPurchase;
