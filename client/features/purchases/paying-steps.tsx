import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tell } from '#client/lib/telling.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { purchasesEndpoints as contract } from '#shared/purchases/endpoints.ts';
import type { Purchase, Running } from '#shared/purchases/schema.ts';
import { useApprovePayment, useCancelPurchase, useGiveBack, usePaySupplier } from './changes.ts';
import { SumForm } from './sum-form.tsx';

const EnterPayment = ({ purchaseId }: { purchaseId: string }) => {
  const { t } = useTranslation('purchases');
  const pay = usePaySupplier();
  const form = useKitForm({
    schema: contract.paySupplier.body,
    initial: { paidOn: String(today()), reference: '' },
    send: async (body) => {
      await pay.mutateAsync({ params: { purchaseId }, body });
      tell(t('run.payEntered'));
    },
  });
  return (
    <KitForm of={form} action={t('run.payAction')}>
      <DayField {...form.field('paidOn')} label={t('run.paidOn')} max={today()} />
      <TextField {...form.field('reference')} label={t('run.payReference')} />
    </KitForm>
  );
};

/** One person enters that the supplier was paid, another says that it is right. */
export const PayStep = ({ purchase, running }: { purchase: Purchase; running: Running }) => {
  const { t } = useTranslation('purchases');
  const approve = useApprovePayment();
  const { purchaseId } = purchase;
  const [entered] = running.payments;
  if (!entered)
    return (
      <Sheet title={t('run.pay')}>
        <p>{t('run.payHow')}</p>
        <EnterPayment purchaseId={purchaseId} />
      </Sheet>
    );
  const { amountPence, paidOn, reference, enteredBy, approvedBy, isMine } = entered;
  return (
    <Sheet title={t('run.pay')}>
      <p>{t('run.payIs', { amountPence, day: paidOn, reference, name: enteredBy })}</p>
      {approvedBy && <p>{t('run.payRight', { name: approvedBy })}</p>}
      {!approvedBy && isMine && <p>{t('run.payOther')}</p>}
      {approve.error && <RefusalNote error={approve.error} takesFocus={approve.submittedAt} />}
      {!approvedBy && !isMine && (
        <div className="row">
          <Button
            loading={approve.isPending}
            onClick={() =>
              approve.mutate({ params: { purchaseId } }, { onSuccess: () => tell(t('run.payDone')) })
            }
          >
            {t('run.payApprove')}
          </Button>
        </div>
      )}
    </Sheet>
  );
};

export const GiveBackStep = ({ purchase: { purchaseId } }: { purchase: Purchase }) => {
  const { t } = useTranslation('purchases');
  const give = useGiveBack();
  return (
    <SumForm
      title={t('run.back')}
      how={t('run.backHow')}
      schema={contract.giveBack.body}
      sum={['amountPence', t('run.backAmount')]}
      action={t('run.backAction')}
      quiet
      send={async (body) => {
        await give.mutateAsync({ params: { purchaseId }, body });
        tell(t('run.backDone'));
      }}
    />
  );
};

/** Called off while nothing has been collected. */
export const CancelStep = ({ purchase: { purchaseId } }: { purchase: Purchase }) => {
  const { t } = useTranslation('purchases');
  const cancel = useCancelPurchase();
  const form = useKitForm({
    schema: contract.cancelPurchase.body,
    initial: { reason: '' },
    send: async (body) => {
      await cancel.mutateAsync({ params: { purchaseId }, body });
      tell(t('run.cancelled'));
    },
  });
  return (
    <Sheet title={t('run.cancel')}>
      <p>{t('run.cancelHow')}</p>
      <KitForm of={form} action={t('run.cancelAction')} quiet>
        <TextField {...form.field('reason')} label={t('run.cancelReason')} />
      </KitForm>
    </Sheet>
  );
};
