import { Button, Title } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { dayAt, isTimeOfDay, momentOf } from '#shared/language/time.ts';
import { laterSchema } from '#shared/shifts/offers/schema.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import './offers.css';

type LaterProps = {
  shift: Pick<Shift, 'startsAt' | 'holderName'>;
  onSay: (laterStartsAt: string) => Promise<unknown>;
};

const Form = ({ shift, onSay }: LaterProps) => {
  const { t } = useTranslation('offers');
  const zone = zoneNow();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  const form = useKitForm({
    schema: laterSchema,
    initial: { laterStartsAt: '' },
    toInput: ({ laterStartsAt: time }) =>
      isTimeOfDay(time) ? { laterStartsAt: momentOf(dayAt(shift.startsAt, zone), time, zone) } : {},
    send: async ({ laterStartsAt }) => {
      await onSay(laterStartsAt);
    },
  });
  return (
    <section className="offered" aria-labelledby={id}>
      <Title order={2} size="h3" id={id} ref={heading} tabIndex={-1}>
        {t('later.title')}
      </Title>
      <p>{t('later.why', { name: shift.holderName })}</p>
      <KitForm of={form} action={t('later.yes')}>
        <TimeField {...form.field('laterStartsAt')} label={t('later.time')} hint={t('later.hint')} />
      </KitForm>
    </section>
  );
};

/** Yes, if it begins later: asked for only by whoever wants it. */
export const LaterForm = (props: LaterProps) => {
  const { t } = useTranslation('offers');
  const [open, setOpen] = useState(false);
  if (open) return <Form {...props} />;
  return (
    <div className="row offer-steps">
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t('later.open')}
      </Button>
    </div>
  );
};
