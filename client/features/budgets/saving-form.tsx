import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { budgetsEndpoints } from '#shared/budgets/endpoints.ts';

/** Keeps money back for something that was agreed. It stays in the holder’s own account. */
export const SavingForm = () => {
  const { t } = useTranslation('budgets');
  const keep = useChange(budgetsEndpoints.keepSaving, ['budgets', 'oversight']);
  const form = useKitForm({
    schema: budgetsEndpoints.keepSaving.body,
    initial: {
      kind: 'purpose' as 'purpose' | 'insurance' | '',
      purpose: '',
      amountPence: '' as number | string,
      neededOn: '',
      agreedReference: '',
    },
    send: async (body) => {
      await keep.mutateAsync({ body });
      tell(t('aside.kept'));
      form.reset();
    },
  });
  return (
    <KitForm of={form} action={t('aside.keep')} quiet>
      <ChoiceField
        {...form.field('kind')}
        label={t('aside.kind')}
        choices={(['purpose', 'insurance'] as const).map((value) => ({ value, label: t(`aside.${value}`) }))}
      />
      <TextField {...form.field('purpose')} label={t('aside.purposeWords')} />
      <MoneyField {...form.field('amountPence')} label={t('aside.amount')} />
      <DayField {...form.field('neededOn')} label={t('aside.neededOn')} />
      <TextField
        {...form.field('agreedReference')}
        label={t('aside.reference')}
        hint={t('aside.referenceHint')}
      />
    </KitForm>
  );
};
