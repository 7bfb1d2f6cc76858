import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { councilsEndpoints } from '#shared/councils/endpoints.ts';
import { type Use, uses } from '#shared/councils/uses.ts';

/** What the council’s letter says; the letter itself stays where it is. */
export const ExceptionForm = ({ memberId }: { memberId: string }) => {
  const { t } = useTranslation('councils');
  const record = useChange(councilsEndpoints.recordCouncilException, ['councils', 'budgets']);
  const form = useKitForm({
    schema: councilsEndpoints.recordCouncilException.body,
    initial: {
      use: '' as Use | '',
      whatFor: '',
      writtenBy: '',
      reference: '',
      fromOn: String(today()),
      untilOn: '',
    },
    send: async (body) => {
      await record.mutateAsync({ params: { memberId }, body });
      tell(t('exceptions.saved'));
      form.reset();
    },
  });
  return (
    <KitForm of={form} action={t('exceptions.save')}>
      <ListField
        {...form.field('use')}
        label={t('exceptions.use')}
        unchosen={t('exceptions.unchosen')}
        choices={uses.map((use) => ({ value: use, label: t(`uses.${use}`) }))}
      />
      <TextField {...form.field('whatFor')} label={t('exceptions.whatFor')} />
      <TextField {...form.field('writtenBy')} label={t('exceptions.writtenBy')} />
      <TextField {...form.field('reference')} label={t('exceptions.reference')} />
      <DayField {...form.field('fromOn')} label={t('exceptions.fromOn')} />
      <DayField {...form.field('untilOn')} label={t('exceptions.untilOn')} hint={t('exceptions.untilHint')} />
    </KitForm>
  );
};
