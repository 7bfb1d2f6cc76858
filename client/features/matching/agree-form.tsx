import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { matchingEndpoints } from '#shared/matching/endpoints.ts';

/** Hours a week that were agreed with a carer, as a coordinator records them. */
export const AgreeForm = ({ carerId }: { carerId: string }) => {
  const { t } = useTranslation('matching');
  const agree = useChange(matchingEndpoints.agreeHours, ['matching']);
  const form = useKitForm({
    schema: matchingEndpoints.agreeHours.body,
    initial: { minutes: '' as number | string, fromOn: '' },
    toInput: ({ minutes, fromOn }) => ({
      minutes: typeof minutes === 'number' ? minutes * 60 : minutes,
      fromOn,
    }),
    send: async (body) => {
      await agree.mutateAsync({ params: { carerId }, body });
      form.reset();
      tell(t('agree.done'));
    },
  });
  return (
    <KitForm of={form} action={t('agree.go')}>
      <NumberField {...form.field('minutes')} label={t('agree.hours')} />
      <DayField {...form.field('fromOn')} label={t('agree.fromOn')} />
    </KitForm>
  );
};
