import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { purchasesEndpoints as contract } from '#shared/purchases/endpoints.ts';
import type { Purchase, Running } from '#shared/purchases/schema.ts';
import { useAskMore, useDeliver, useInvoice, useSayLeaverPays } from './changes.ts';
import { SumForm } from './sum-form.tsx';

interface StepsProps {
  purchase: Purchase;
  running: Running;
}

export const DeliverStep = ({ purchase: { purchaseId } }: { purchase: Purchase }) => {
  const { t } = useTranslation('purchases');
  const deliver = useDeliver();
  return (
    <Sheet title={t('run.deliver')}>
      <p>{t('run.deliverHow')}</p>
      {deliver.error && <RefusalNote error={deliver.error} takesFocus={deliver.submittedAt} />}
      <div className="row">
        <Button
          loading={deliver.isPending}
          onClick={() =>
            deliver.mutate({ params: { purchaseId } }, { onSuccess: () => tell(t('run.delivered')) })
          }
        >
          {t('run.deliverAction')}
        </Button>
      </div>
    </Sheet>
  );
};

export const InvoiceStep = ({ purchase: { purchaseId }, running }: StepsProps) => {
  const { t } = useTranslation('purchases');
  const invoice = useInvoice();
  return (
    <SumForm
      title={t('run.invoice')}
      how={t('run.invoiceHow', { coveredPence: running.coveredPence })}
      schema={contract.invoice.body}
      sum={['amountPence', t('run.invoiceAmount')]}
      words={['reference', t('run.invoiceReference')]}
      action={t('run.invoiceAction')}
      send={async (body) => {
        await invoice.mutateAsync({ params: { purchaseId }, body });
        tell(t('run.invoiced'));
      }}
    />
  );
};

export const MoreStep = ({ purchase: { purchaseId }, running }: StepsProps) => {
  const { t } = useTranslation('purchases');
  const ask = useAskMore();
  return (
    <SumForm
      title={t('run.more')}
      how={t('run.moreHow', { coveredPence: running.coveredPence })}
      schema={contract.askMore.body}
      sum={['costPence', t('run.moreCost')]}
      action={t('run.moreAction')}
      quiet
      send={async (body) => {
        await ask.mutateAsync({ params: { purchaseId }, body });
        tell(t('run.moreAsked'));
      }}
    />
  );
};

/** For each who left: what could not be cancelled for them. */
export const LeaverStep = ({
  purchase: { purchaseId },
  leaver,
}: {
  purchase: Purchase;
  leaver: Running['people'][number];
}) => {
  const { t } = useTranslation('purchases');
  const say = useSayLeaverPays();
  const { memberId, name, leaverPaysPence } = leaver;
  return (
    <SumForm
      title={t('run.leaver', { name })}
      how={leaverPaysPence === null ? t('run.leaverHow') : t('run.leaverPays', { leaverPaysPence })}
      schema={contract.sayLeaverPays.body}
      sum={['amountPence', t('run.leaverAmount')]}
      action={t('run.leaverAction')}
      quiet
      send={async (body) => {
        await say.mutateAsync({ params: { purchaseId, memberId }, body });
        tell(t('run.leaverSaid'));
      }}
    />
  );
};
