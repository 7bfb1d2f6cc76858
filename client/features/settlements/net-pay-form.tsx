import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '#client/lib/use-change.ts';
import { MoneyField } from '#client/ui/money-field.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import type { Pence } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';
import type { Preview } from '#shared/settlements/schema.ts';
import './net-pay-form.css';

const netPay = settlementsEndpoints.enterNetPay.body.pick({ netPence: true });

/** One figure and its button; a wrong one keeps the focus in its own row. */
export const NetPayForm = ({ weekOn, pair }: { weekOn: Day; pair: Preview['netNeeded'][number] }) => {
  const { t } = useTranslation('settling');
  const enter = useChange(settlementsEndpoints.enterNetPay, ['settlements', 'oversight']);
  const { holder, carer, netPence } = pair;
  const form = useKitForm({
    schema: netPay,
    initial: { netPence: (netPence ?? '') as Pence | number | string },
    send: ({ netPence: typed }) =>
      enter.mutateAsync({
        body: { weekOn, holderId: holder.memberId, carerId: carer.memberId, netPence: typed },
      }),
  });
  const field = form.field('netPence');
  const { attempt } = form;
  useEffect(() => {
    if (attempt > 0) document.getElementById(field.id)?.focus();
  }, [attempt, field.id]);
  const saved = netPence !== null && form.values.netPence === netPence;
  return (
    <form noValidate onSubmit={form.submit} className="net-pay-form">
      <MoneyField {...field} label={t('net.of', { carer: carer.name, holder: holder.name })} />
      <Button type="submit" variant="default" loading={form.sending}>
        {t('net.save')}
      </Button>
      <span role="status">{saved && <StatusMark is="good">{t('net.saved')}</StatusMark>}</span>
      {form.refusal && <RefusalNote error={form.refusal} takesFocus={attempt} />}
    </form>
  );
};
