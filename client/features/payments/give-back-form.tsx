import { useTranslation } from 'react-i18next';
import { tellThere } from '#client/lib/telling.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { type AskRefund, askRefundSchema, type Refundable } from '#shared/payments/refund-endpoints.ts';
import { useAskRefund } from './refunds-queries.ts';

/** How much goes back, out of what, and why; of a direct debit also that it may be lost twice. */
export const GiveBackForm = ({ of, onDone }: { of: Refundable; onDone: () => void }) => {
  const { t } = useTranslation('refunds');
  const ask = useAskRefund();
  const form = useKitForm({
    schema: askRefundSchema,
    initial: {
      dueId: of.dueId,
      amountPence: '' as number | string,
      outOf: '' as AskRefund['outOf'] | '',
      reason: '',
      mayBeClaimedToo: false,
    },
    send: async (body) => {
      const { amountPence, holder } = await ask.mutateAsync({ body });
      tellThere(t('done', { name: holder.name, amountPence }));
      onDone();
    },
  });
  return (
    <KitForm of={form} action={t('ask')}>
      <MoneyField
        {...form.field('amountPence')}
        label={t('amount')}
        hint={t('amountHint', { leftPence: of.leftPence })}
      />
      <ChoiceField
        {...form.field('outOf')}
        label={t('outOf.label')}
        choices={[
          {
            value: 'paid-too-much' as const,
            label: t('outOf.paid-too-much', { name: of.holder.name }),
            hint: t('outOf.up-to', { upToPence: of.tooMuchPence }),
          },
          {
            value: 'own-money' as const,
            label: t('outOf.own-money'),
            hint: t('outOf.up-to', { upToPence: of.ownPence }),
          },
        ]}
      />
      <TextField {...form.field('reason')} long label={t('reason')} />
      {of.method === 'bacs' && (
        <TickField
          {...form.field('mayBeClaimedToo')}
          label={t('mayBeClaimed')}
          hint={t('mayBeClaimedHint')}
        />
      )}
    </KitForm>
  );
};
