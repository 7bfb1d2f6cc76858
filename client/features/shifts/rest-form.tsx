import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { dayAt, type Instant, isDay, isTimeOfDay, momentOf, timeAt } from '#shared/language/time.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { useOffer } from './offer-queries.ts';
import { useTakeWithRest } from './working-time-queries.ts';

/** It leaves too little rest, and may be taken all the same by whoever keeps a longer rest free after it. */
export const RestForm = ({
  shift,
  minutes,
  earliestAt,
}: {
  shift: Shift;
  minutes: number;
  earliestAt: Instant;
}) => {
  const { t } = useTranslation(['shifts', 'offers']);
  const zone = zoneNow();
  const take = useTakeWithRest();
  const offer = useOffer();
  const form = useKitForm({
    schema: shiftsEndpoints.takeWithRest.body,
    initial: { restStartsAt: dayAt(earliestAt, zone) as string, time: timeAt(earliestAt, zone) as string },
    toInput: ({ restStartsAt: onDay, time }) => ({
      ...(isDay(onDay) && isTimeOfDay(time) ? { restStartsAt: momentOf(onDay, time, zone) } : {}),
    }),
    send: async (body) => {
      const params = { shiftId: shift.shiftId };
      if (shift.holderDecides) await offer.mutateAsync({ params, body });
      else await take.mutateAsync({ params, body });
      tell(shift.holderDecides ? t('offers:done', { name: shift.holderName }) : t('time.rest.done'));
    },
  });
  return (
    <section className="stack" aria-labelledby="rest-title">
      <Title order={2} size="h3" id="rest-title">
        {t('time.rest.title')}
      </Title>
      <p>{t('time.rest.why', { minutes })}</p>
      <KitForm of={form} action={t(shift.holderDecides ? 'offers:rest' : 'time.rest.take')}>
        <DayField {...form.field('restStartsAt')} label={t('time.rest.day')} />
        <TimeField {...form.field('time')} label={t('time.rest.time')} />
      </KitForm>
    </section>
  );
};
