import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { usePropose } from '#client/features/proposals/changes.ts';
import { DraftForm } from '#client/features/proposals/draft-form.tsx';
import { blankDraft } from '#client/features/proposals/draft-sheet.ts';
import { tellThere } from '#client/lib/telling.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { WithDraftMeans } from './with-draft-means.tsx';

/** A draft first: everybody reads it, nobody votes on it yet. */
const Propose = () => {
  const { t } = useTranslation('proposals');
  const propose = usePropose();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle lead={t('draft.lead')}>{t('draft.title')}</PageTitle>
      <WithDraftMeans>
        {({ firstOn, ...means }) => (
          <Sheet>
            <DraftForm
              {...means}
              initial={blankDraft(means.today, firstOn)}
              action={t('draft.action')}
              send={async (body) => {
                const { proposalId } = await propose.mutateAsync({ body });
                tellThere(t('draft.done'));
                void navigate(paths.proposal(proposalId));
              }}
            />
          </Sheet>
        )}
      </WithDraftMeans>
    </>
  );
};
export default Propose;
