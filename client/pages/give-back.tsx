import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { GiveBackForm } from '#client/features/payments/give-back-form.tsx';
import { useRefundable } from '#client/features/payments/refunds-queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { Id } from '#shared/language/ids.ts';

/** Money back to a holder, the way it came. */
const GiveBack = () => {
  const { t } = useTranslation('refunds');
  const dueId = useParams()['dueId'] as Id<'due'>;
  const go = useNavigate();
  return (
    <Answered to={useRefundable(dueId)}>
      {(refundable) => (
        <>
          <PageTitle lead={t(`lead.${refundable.method}`)}>
            {t('title', { name: refundable.holder.name })}
          </PageTitle>
          <GiveBackForm of={refundable} onDone={() => go(paths.reconciliation)} />
          <div className="row">
            <Go to={paths.settlement(refundable.settlementId)} variant="subtle">
              {t('back')}
            </Go>
          </div>
        </>
      )}
    </Answered>
  );
};
export default GiveBack;
