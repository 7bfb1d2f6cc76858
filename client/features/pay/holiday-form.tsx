import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { LengthField } from '#client/ui/length-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { type HolidayAccount, holidayEndpoints } from '#shared/pay/holiday-endpoints.ts';
import { holidayTouches } from './holiday-queries.ts';

interface Typed extends Record<string, unknown> {
  fromOn: string;
  untilOn: string;
  minutes: number;
}

/** One day needs only its first day. */
const inputOf =
  ({ carer, holder }: HolidayAccount) =>
  ({ fromOn, untilOn, minutes }: Typed) => ({
    carerId: carer.memberId,
    ...(holder ? { holderId: holder.memberId } : {}),
    fromOn,
    untilOn: untilOn === '' ? fromOn : untilOn,
    minutes,
  });

/** Paid days off, entered by the carer or whoever employs them. */
export const HolidayForm = ({ account }: { account: HolidayAccount }) => {
  const { t } = useTranslation('holiday');
  const enter = useChange(holidayEndpoints.enterHoliday, holidayTouches);
  const form = useKitForm({
    schema: holidayEndpoints.enterHoliday.body,
    initial: { fromOn: '', untilOn: '', minutes: 60 } as Typed,
    toInput: inputOf(account),
    send: async (body) => {
      await enter.mutateAsync({ body });
      form.reset();
      tell(t('entered'));
    },
  });
  return (
    <KitForm of={form} action={t('enter')} quiet>
      <DayField {...form.field('fromOn')} label={t('fromOn')} />
      <DayField {...form.field('untilOn')} label={t('untilOn')} hint={t('untilHint')} />
      <LengthField {...form.field('minutes')} label={t('length')} shortestMinutes={15} />
    </KitForm>
  );
};
