import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { useSayWhen } from '#client/ui/when.tsx';
import { proposeSwapSchema, type SwapChoice } from '#shared/cover/swaps/schema.ts';
import { usePropose } from './changes.ts';

interface ProposeFormProps {
  shiftId: string;
  choices: readonly SwapChoice[];
  onProposed: (name: string) => void;
}

/** To whom I would give this shift, and what of theirs I would take for it, if anything. */
export const ProposeForm = ({ shiftId, choices, onProposed }: ProposeFormProps) => {
  const { t } = useTranslation('cover');
  const say = useSayWhen();
  const propose = usePropose();
  const form = useKitForm({
    schema: proposeSwapSchema,
    initial: { givenShiftId: shiftId, toCarerId: '', wantedShiftId: '' } as Record<string, string> & {
      toCarerId: string;
      wantedShiftId: string;
    },
    // Nothing chosen is nothing said, not a wrong name.
    toInput: (sheet) => Object.fromEntries(Object.entries(sheet).filter(([, chosen]) => chosen !== '')),
    send: async (body) => {
      const swap = await propose.mutateAsync({ body });
      onProposed(swap.to.name);
    },
  });
  const chosen = choices.find(({ memberId }) => memberId === form.values.toCarerId);
  return (
    <KitForm of={form} action={t('propose.action')}>
      <ChoiceField
        {...form.field('toCarerId')}
        label={t('propose.to')}
        choices={choices.map(({ memberId, name }) => ({ value: memberId as string, label: name }))}
        onChange={(memberId) => form.set({ toCarerId: memberId, wantedShiftId: '' })}
      />
      {chosen && (
        <ListField
          {...form.field('wantedShiftId')}
          label={t('propose.wanted', { name: chosen.name })}
          unchosen={t('propose.nothing')}
          choices={chosen.shifts.map(({ shiftId: id, holder, startsAt, endsAt }) => ({
            value: id as string,
            label: `${say({ starts: startsAt, ends: endsAt })}, ${holder.name}`,
          }))}
        />
      )}
    </KitForm>
  );
};
