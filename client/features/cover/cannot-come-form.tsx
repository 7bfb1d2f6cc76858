import { useTranslation } from 'react-i18next';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { coverEndpoints } from '#shared/cover/endpoints.ts';
import type { Day } from '#shared/language/time.ts';
import { useCannotCome } from './changes.ts';

/** Everything I hold on some days goes back at once. */
export const CannotComeForm = ({ today, onDone }: { today: Day; onDone: (handedBack: number) => void }) => {
  const { t } = useTranslation('cover');
  const cannotCome = useCannotCome();
  const form = useKitForm({
    schema: coverEndpoints.cannotCome.body,
    initial: { fromOn: today as string, untilOn: today as string, reason: '' },
    send: async (body) => onDone((await cannotCome.mutateAsync({ body })).handedBack),
  });
  return (
    <KitForm of={form} action={t('cannotCome.action')}>
      <DayField {...form.field('fromOn')} label={t('cannotCome.from')} min={today} />
      <DayField {...form.field('untilOn')} label={t('cannotCome.until')} min={today} />
      <TextField {...form.field('reason')} label={t('cannotCome.reason')} hint={t('cannotCome.reasonHint')} />
    </KitForm>
  );
};
