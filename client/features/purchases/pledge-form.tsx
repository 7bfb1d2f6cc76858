import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { type Purchase, pledgeSchema } from '#shared/purchases/schema.ts';
import { usePledge } from './changes.ts';
import { CostSentence } from './cost-sentence.tsx';

/** Taking part: the cost stands above, and only what the share rule needs is asked. */
export const PledgeForm = ({
  purchase,
  outcomes,
}: {
  purchase: Purchase;
  /** Of the holder's plan; without any it is written in their own words. */
  outcomes: readonly string[];
}) => {
  const { t } = useTranslation('purchases');
  const pledge = usePledge();
  const { purchaseId, shareRule, groupOpen } = purchase;
  const form = useKitForm({
    schema: pledgeSchema,
    initial: {
      units: '' as number | string,
      amountPence: '' as number | string,
      outcome: outcomes.length === 1 ? (outcomes[0] ?? '') : '',
      groupOpen: false,
    },
    send: async (body) => {
      const reply = await pledge.mutateAsync({ params: { purchaseId }, body });
      tell(t('pledge.done', { pledgedPence: reply.mine?.pledgedPence ?? 0 }));
    },
  });
  const counted = shareRule === 'by-hours' || shareRule === 'by-use';
  return (
    <Sheet title={t('pledge.title')}>
      <CostSentence purchase={purchase} />
      <p>{t('pledge.how')}</p>
      <KitForm of={form} action={t('pledge.action')}>
        {counted && <NumberField {...form.field('units')} label={t(`pledge.units.${shareRule}`)} />}
        {shareRule === 'as-agreed' && (
          <MoneyField {...form.field('amountPence')} label={t('pledge.amount')} />
        )}
        {outcomes.length > 0 ? (
          <ListField
            {...form.field('outcome')}
            label={t('pledge.outcome')}
            hint={t('pledge.outcomeHint')}
            unchosen={t('pledge.chooseOutcome')}
            choices={outcomes.map((outcome) => ({ value: outcome, label: outcome }))}
          />
        ) : (
          <TextField {...form.field('outcome')} label={t('pledge.outcome')} hint={t('pledge.outcomeHint')} />
        )}
        {groupOpen && (
          <TickField
            {...form.field('groupOpen')}
            label={t('pledge.groupOpen')}
            hint={t('pledge.groupOpenHint')}
          />
        )}
      </KitForm>
    </Sheet>
  );
};
