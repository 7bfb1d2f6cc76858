import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useRedraft } from '#client/features/proposals/changes.ts';
import { DraftForm } from '#client/features/proposals/draft-form.tsx';
import { draftSheetOf } from '#client/features/proposals/draft-sheet.ts';
import { useProposal } from '#client/features/proposals/queries.ts';
import type { SeenProposal } from '#client/features/proposals/seen-proposal.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { WithDraftMeans } from './with-draft-means.tsx';

const Form = ({ proposal }: { proposal: SeenProposal }) => {
  const { t } = useTranslation('proposals');
  const redraft = useRedraft();
  const navigate = useNavigate();
  const { change } = proposal;
  const there = paths.proposal(proposal.proposalId);
  const back = (
    <Go to={there} variant="subtle">
      {t('ballot.toProposal')}
    </Go>
  );
  return (
    <WithDraftMeans>
      {({ firstOn, ...means }) => {
        const initial = draftSheetOf(proposal, means.today, firstOn);
        if (!initial || !proposal.mayGiveNotice)
          return (
            <EmptyTeach title={t('redraft.not')} action={back}>
              {t('redraft.notWhy')}
            </EmptyTeach>
          );
        return (
          <Sheet>
            <DraftForm
              {...means}
              {...(change.kind === 'terms' ? { drafted: change.terms } : {})}
              initial={initial}
              action={t('redraft.action')}
              beside={back}
              send={async (body) => {
                await redraft.mutateAsync({ params: { proposalId: proposal.proposalId }, body });
                tellThere(t('redraft.done'));
                void navigate(there);
              }}
            />
          </Sheet>
        );
      }}
    </WithDraftMeans>
  );
};

/** A draft of mine in other words. */
const Redraft = () => {
  const { t } = useTranslation('proposals');
  const { proposalId = '' } = useParams();
  return (
    <>
      <PageTitle lead={t('redraft.lead')}>{t('redraft.title')}</PageTitle>
      <Answered to={useProposal(proposalId)}>{(proposal) => <Form proposal={proposal} />}</Answered>
    </>
  );
};
export default Redraft;
