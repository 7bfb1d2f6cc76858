import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tellThere } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { holidayEndpoints } from '#shared/pay/holiday-endpoints.ts';
import { holidayTouches } from './holiday-queries.ts';

/** Payroll paid a holiday: on which day. */
export const HolidayPaidForm = ({ holidayId, onSaved }: { holidayId: string; onSaved: () => void }) => {
  const { t } = useTranslation('holiday');
  const record = useChange(holidayEndpoints.holidayPaid, holidayTouches);
  const form = useKitForm({
    schema: holidayEndpoints.holidayPaid.body,
    initial: { paidOn: String(today()) },
    send: async (body) => {
      await record.mutateAsync({ params: { holidayId }, body });
      tellThere(t('pay.saved'));
      onSaved();
    },
  });
  return (
    <KitForm of={form} action={t('pay.save')}>
      <DayField {...form.field('paidOn')} label={t('pay.paidOn')} max={today()} />
    </KitForm>
  );
};
