import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndPart } from '#client/features/outage/end-part.tsx';
import { MadePart } from '#client/features/outage/made-part.tsx';
import { OwedTable } from '#client/features/outage/owed-table.tsx';
import { PaymentForm } from '#client/features/outage/payment-form.tsx';
import { PaymentLine } from '#client/features/outage/payment-line.tsx';
import { type MadePlan, PlanForm } from '#client/features/outage/plan-form.tsx';
import { useOutage } from '#client/features/outage/queries.ts';
import { SheetPart } from '#client/features/outage/sheet-part.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Outage as OutageShown } from '#shared/outage/schema.ts';

const WhoIsOwed = ({ owed }: Pick<OutageShown, 'owed'>) => {
  const { t } = useTranslation('outage');
  return (
    <>
      <Sheet title={t('owed.carers.title')}>
        <p>{t('owed.carers.reading', { carersPence: owed.carersPence })}</p>
        <OwedTable of="carers" people={owed.carers} />
      </Sheet>
      <Sheet title={t('owed.holders.title')}>
        <p>{t('owed.holders.reading', { holdersPence: owed.holdersPence })}</p>
        <OwedTable of="holders" people={owed.holders} />
      </Sheet>
    </>
  );
};

const ByHand = ({ of }: { of: OutageShown }) => {
  const { t } = useTranslation('outage');
  return (
    <div className="not-printed">
      <Sheet title={t('payments.title')}>
        <p>{t('payments.lead')}</p>
        {of.payments.length > 0 && (
          <ul>
            {of.payments.map((payment) => (
              <PaymentLine key={payment.paymentId} payment={payment} />
            ))}
          </ul>
        )}
        <PaymentForm key={of.payments.length} owed={of.owed} />
      </Sheet>
      <Sheet title={t('sheet.title')}>
        <SheetPart />
      </Sheet>
    </div>
  );
};

/** When the payment service cannot be reached: who is owed what, and payments by bank that nobody makes twice. */
const Outage = () => {
  const { t } = useTranslation('outage');
  const [made, setMade] = useState<MadePlan | null>(null);
  return (
    <Answered page to={useOutage()}>
      {(outage) => (
        <>
          <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
          {made && <MadePart made={made} />}
          <div className="not-printed">
            <Sheet title={outage.plan ? t('plan.again') : t('plan.title')}>
              <p>
                {outage.plan
                  ? t('plan.open', { madeAt: outage.plan.madeAt, madeBy: outage.plan.madeBy })
                  : t('plan.why')}
              </p>
              <div className="stack">
                {outage.plan && <EndPart />}
                <PlanForm onMade={setMade} />
              </div>
            </Sheet>
          </div>
          <WhoIsOwed owed={outage.owed} />
          {(outage.plan || outage.payments.length > 0) && <ByHand of={outage} />}
        </>
      )}
    </Answered>
  );
};
export default Outage;
