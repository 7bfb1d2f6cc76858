import { useTranslation } from 'react-i18next';
import { tellThere } from '#client/lib/telling.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { type FundPurpose, fundPurposes, reserveWishSchema } from '#shared/common-fund/schema.ts';
import { useReserve } from './changes.ts';

export const ReserveForm = ({ onReserved }: { onReserved: () => void }) => {
  const { t } = useTranslation('common-fund');
  const reserve = useReserve();
  const form = useKitForm({
    schema: reserveWishSchema,
    initial: {
      purpose: '' as FundPurpose | '',
      what: '',
      decision: '',
      amountPence: '' as number | string,
      payee: '',
    },
    send: async (body) => {
      await reserve.mutateAsync({ body });
      tellThere(t('form.reserved'));
      onReserved();
    },
  });
  return (
    <KitForm of={form} action={t('form.reserve')}>
      <ListField
        {...form.field('purpose')}
        label={t('form.purpose')}
        unchosen={t('form.choose')}
        choices={fundPurposes.map((value) => ({ value, label: t(`purposes.is-${value}`) }))}
      />
      <TextField {...form.field('what')} label={t('form.what')} />
      <TextField {...form.field('decision')} label={t('form.decision')} hint={t('form.decisionHint')} />
      <MoneyField {...form.field('amountPence')} label={t('form.amount')} />
      <TextField {...form.field('payee')} label={t('form.payee')} />
    </KitForm>
  );
};
