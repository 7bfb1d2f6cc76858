import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { BallotPaper } from '#client/features/proposals/ballot-paper.tsx';
import { useProposal } from '#client/features/proposals/queries.ts';
import { useActing } from '#client/lib/acting.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** One member’s one vote. */
const Ballot = () => {
  const { t } = useTranslation('proposals');
  const { proposalId = '' } = useParams();
  const { forName: name } = useActing();
  const wayBack = (
    <Go to={paths.proposal(proposalId)} variant="subtle" className="not-printed">
      {t('ballot.toProposal')}
    </Go>
  );
  return (
    <Answered page to={useProposal(proposalId)}>
      {(proposal) => (
        <>
          <PageTitle lead={t('ballot.about', { title: proposal.title })}>
            {name === null ? t('ballot.title') : t('ballot.titleOf', { name })}
          </PageTitle>
          <BallotPaper proposal={proposal} wayBack={null} />
          <p>{wayBack}</p>
        </>
      )}
    </Answered>
  );
};
export default Ballot;
