import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tellThere } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { membersEndpoints } from '#shared/members/endpoints.ts';

/** What a holder paid onwards to those it was set aside for. */
export const SetAsideForm = ({ memberId, onSaved }: { memberId: string; onSaved: () => void }) => {
  const { t } = useTranslation('members');
  const record = useChange(membersEndpoints.setAsidePaid, ['members', 'budgets', 'ledger', 'oversight']);
  const form = useKitForm({
    schema: membersEndpoints.setAsidePaid.body,
    initial: { amountPence: '' as number | string, paidOn: String(today()), reference: '' },
    send: async (body) => {
      const { setAsidePence } = await record.mutateAsync({ params: { memberId }, body });
      tellThere(t('leaving.saved', { setAsidePence }));
      onSaved();
    },
  });
  return (
    <KitForm of={form} action={t('leaving.save')}>
      <MoneyField {...form.field('amountPence')} label={t('leaving.amount')} />
      <DayField {...form.field('paidOn')} label={t('leaving.paidOn')} max={today()} />
      <TextField {...form.field('reference')} label={t('leaving.reference')} />
    </KitForm>
  );
};
