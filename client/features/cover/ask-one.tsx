import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { coverEndpoints } from '#shared/cover/endpoints.ts';
import type { Cover } from '#shared/cover/schema.ts';
import { useAskForCover } from './changes.ts';
import { useCarersOfMine } from './queries.ts';

/** Asks one of my carers out of turn. */
export const AskOne = ({ cover }: { cover: Cover }) => {
  const { t } = useTranslation('cover');
  const ask = useAskForCover();
  const carers = useCarersOfMine().data?.items ?? [];
  const form = useKitForm({
    schema: coverEndpoints.askForCover.body,
    initial: { carerId: '' },
    // Nobody chosen is nothing said, not a wrong name.
    toInput: ({ carerId }) => (carerId ? { carerId } : {}),
    send: async (body) => {
      await ask.mutateAsync({ params: { coverId: cover.coverId }, body });
      form.reset();
      tell(t('askOne.done'));
    },
  });
  const asked = new Set<string>(cover.asks.map(({ carerId }) => carerId));
  const left = carers.filter(({ carerId }) => !asked.has(carerId));
  if (left.length === 0) return null;
  return (
    <KitForm of={form} action={t('askOne.action')} quiet>
      <ListField
        {...form.field('carerId')}
        label={t('askOne.whom')}
        unchosen={t('askOne.choose')}
        choices={left.map(({ carerId, name }) => ({ value: carerId as string, label: name }))}
      />
    </KitForm>
  );
};
