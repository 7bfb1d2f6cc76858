import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { pauseReasons } from '#shared/needs/pattern.ts';
import { type Need, pauseNeedSchema } from '#shared/needs/schema.ts';
import { usePause } from './changes.ts';

/** From when to when care stops, and why; the why is for the holder alone. */
export const PauseForm = ({ need, onDone }: { need: Need; onDone: () => void }) => {
  const { t } = useTranslation('needs');
  const pause = usePause();
  const form = useKitForm({
    schema: pauseNeedSchema,
    initial: { from: today() as string, to: '', reason: '' as (typeof pauseReasons)[number] | '' },
    toInput: ({ from, to, reason }) => ({
      from,
      to: to === '' ? null : to,
      reason: reason === '' ? undefined : reason,
      version: need.version,
    }),
    send: async (body) => {
      await pause.mutateAsync({ params: { needId: need.needId }, body });
      onDone();
    },
  });
  const { field } = form;
  return (
    <KitForm of={form} action={t('pause.yes')}>
      <DayField {...field('from')} label={t('pause.from')} min={today()} />
      <DayField {...field('to')} label={t('pause.to')} hint={t('pause.toHint')} min={today()} />
      <ChoiceField
        {...field('reason')}
        label={t('pause.reason')}
        hint={t('pause.reasonHint')}
        choices={pauseReasons.map((value) => ({ value, label: t(`pause.reasons.${value}`) }))}
      />
    </KitForm>
  );
};
