import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { sayMoney } from '#client/ui/money-text.ts';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { useSayWhen } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import { outageEndpoints } from '#shared/outage/endpoints.ts';
import type { OwedPerson, OwedToday } from '#shared/outage/schema.ts';
import { touched } from './queries.ts';

/** A payment made by bank, against what it was for. A second person records it. */
export const PaymentForm = ({ owed }: { owed: OwedToday }) => {
  const { t } = useTranslation('outage');
  const say = useSayWhen();
  const enter = useChange(outageEndpoints.enterOutsidePayment, touched);
  const form = useKitForm({
    schema: outageEndpoints.enterOutsidePayment.body,
    initial: {
      forId: '',
      amountPence: '' as number | string,
      paidOn: String(today()),
      reference: '',
    },
    send: async (body) => {
      await enter.mutateAsync({ body });
      tell(t('payments.entered'));
      form.reset();
    },
  });
  const choicesOf = (people: readonly OwedPerson[], of: 'carer' | 'holder') =>
    people.flatMap(({ name, items }) =>
      items.flatMap(({ forId, state, weekOn, amountPence }) =>
        forId && state !== 'under-way'
          ? [
              {
                value: forId as string,
                label: t(`payments.choice.${of}`, {
                  name,
                  amount: sayMoney(amountPence),
                  week: say({ from: weekOn, through: addDays(weekOn, 6) }),
                }),
              },
            ]
          : [],
      ),
    );
  return (
    <KitForm of={form} action={t('payments.enter')} quiet>
      <ListField
        {...form.field('forId')}
        label={t('payments.for')}
        unchosen={t('payments.unchosen')}
        choices={[...choicesOf(owed.carers, 'carer'), ...choicesOf(owed.holders, 'holder')]}
      />
      <MoneyField {...form.field('amountPence')} label={t('payments.amount')} />
      <DayField {...form.field('paidOn')} label={t('payments.paidOn')} max={today()} />
      <TextField
        {...form.field('reference')}
        label={t('payments.reference')}
        hint={t('payments.referenceHint')}
      />
    </KitForm>
  );
};
