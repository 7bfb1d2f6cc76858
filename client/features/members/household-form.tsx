import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { pairsEndpoints } from '#shared/members/pairs/endpoints.ts';
import type { Pair } from '#shared/members/pairs/schema.ts';

/** Whether they live together, and the council’s written exception for paying a relative. */
export const HouseholdForm = ({ pair }: { pair: Pair }) => {
  const { t } = useTranslation('members');
  const { holderId, carerId } = pair;
  const record = useChange(pairsEndpoints.recordHousehold, ['members', 'shifts']);
  const form = useKitForm({
    schema: pairsEndpoints.recordHousehold.body,
    initial: {
      sameHousehold: pair.sameHousehold,
      relationship: pair.relationship ?? '',
      exceptionReference: pair.exceptionReference ?? '',
      exceptionOn: String(pair.exceptionOn ?? ''),
      exceptionBy: pair.exceptionBy ?? '',
      exceptionFor: pair.exceptionFor ?? '',
      exceptionUntilOn: String(pair.exceptionUntilOn ?? ''),
    },
    send: async (body) => {
      await record.mutateAsync({ params: { holderId, carerId }, body });
      tell(t('pairs.savedHousehold'));
    },
  });
  return (
    <KitForm of={form} action={t('pairs.saveHousehold')}>
      <TickField {...form.field('sameHousehold')} label={t('pairs.sameHousehold')} />
      <TextField {...form.field('relationship')} label={t('pairs.relationship')} />
      <p>{t('pairs.exceptionWhy')}</p>
      <TextField {...form.field('exceptionReference')} label={t('pairs.exceptionReference')} />
      <DayField {...form.field('exceptionOn')} label={t('pairs.exceptionOn')} max={today()} />
      <TextField {...form.field('exceptionBy')} label={t('pairs.exceptionBy')} />
      <TextField {...form.field('exceptionFor')} label={t('pairs.exceptionFor')} />
      <DayField {...form.field('exceptionUntilOn')} label={t('pairs.exceptionUntilOn')} />
    </KitForm>
  );
};
