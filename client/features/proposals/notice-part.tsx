import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { proposalsEndpoints } from '#shared/proposals/endpoints.ts';
import { useGiveNotice } from './changes.ts';
import type { SeenProposal } from './seen-proposal.ts';

/** The earliest day is offered; a later one may be chosen. */
export const NoticePart = ({ proposal }: { proposal: SeenProposal }) => {
  const { t } = useTranslation('proposals');
  const giveNotice = useGiveNotice();
  const { proposalId, earliestOn } = proposal;
  const form = useKitForm({
    schema: proposalsEndpoints.giveNotice.body,
    initial: { opensOn: earliestOn as string },
    send: async (body) => {
      const { opensAt } = await giveNotice.mutateAsync({ params: { proposalId }, body });
      tell(t('notice.done', { opensAt }));
    },
  });
  return (
    <Sheet title={t('notice.title')}>
      <p>{t('notice.lead')}</p>
      <KitForm of={form} action={t('notice.action')}>
        <DayField
          {...form.field('opensOn')}
          label={t('notice.opensOn')}
          hint={t('notice.opensOnHint', { earliestOn })}
          min={earliestOn}
        />
      </KitForm>
    </Sheet>
  );
};
