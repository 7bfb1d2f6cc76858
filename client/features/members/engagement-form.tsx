import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { pairsEndpoints } from '#shared/members/pairs/endpoints.ts';
import type { Pair } from '#shared/members/pairs/schema.ts';
import { type Engagement, engagements } from '#shared/members/schema.ts';

/** Who employs this carer for this holder. */
export const EngagementForm = ({ pair }: { pair: Pair }) => {
  const { t } = useTranslation('members');
  const { holderId, carerId } = pair;
  const record = useChange(pairsEndpoints.recordEngagement, ['members', 'shifts']);
  const form = useKitForm({
    schema: pairsEndpoints.recordEngagement.body,
    initial: {
      engagement: pair.engagement as Engagement | '',
      statusCheckOn: String(pair.statusCheckOn ?? ''),
    },
    send: async (body) => {
      await record.mutateAsync({ params: { holderId, carerId }, body });
      tell(t('pairs.savedEngagement'));
    },
  });
  return (
    <KitForm of={form} action={t('pairs.saveEngagement')}>
      <ChoiceField
        {...form.field('engagement')}
        label={t('pairs.engagementAsk', { holder: pair.holderName, carer: pair.carerName })}
        choices={engagements.map((value) => ({ value, label: t(`engagement.${value}`) }))}
      />
      <DayField
        {...form.field('statusCheckOn')}
        label={t('pairs.statusCheckOn')}
        hint={t('pairs.statusCheckHint')}
        max={today()}
      />
    </KitForm>
  );
};
