import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { FindBallot } from '#client/features/proposals/find-ballot.tsx';
import { NoticePart } from '#client/features/proposals/notice-part.tsx';
import { Outcome } from '#client/features/proposals/outcome.tsx';
import { ProposalMark } from '#client/features/proposals/proposal-mark.tsx';
import { Proposed } from '#client/features/proposals/proposed.tsx';
import { useProposal } from '#client/features/proposals/queries.ts';
import type { SeenProposal } from '#client/features/proposals/seen-proposal.ts';
import { Stages } from '#client/features/proposals/stages.tsx';
import { Turnout } from '#client/features/proposals/turnout.tsx';
import { VotePart } from '#client/features/proposals/vote-part.tsx';
import { WithdrawPart } from '#client/features/proposals/withdraw-part.tsx';
import { FiguresCompared } from '#client/features/terms/figures-compared.tsx';
import { Voices } from '#client/features/voices/voices.tsx';
import { useMutual, useTerms } from '#client/lib/mutual.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { versionOn } from '#shared/terms/rules.ts';
import type { TermsVersion } from '#shared/terms/schema.ts';

/** The terms that would hold without it. */
const without = ({ termsId }: SeenProposal, versions: readonly TermsVersion[], fromOn: string) => {
  const own = versions.find((version) => version.termsId === termsId);
  const others = versions.filter(({ version }) => !own || version < own.version);
  return versionOn(others, fromOn as TermsVersion['fromOn']) ?? others.at(-1);
};

const Figures = ({ proposal }: { proposal: SeenProposal }) => {
  const mutual = useMutual();
  const versions = useTerms();
  const { change } = proposal;
  if (change.kind !== 'terms') return null;
  return (
    <Answered to={mutual}>
      {({ nation }) => (
        <Answered to={versions}>
          {({ items }) => {
            const before = without(proposal, items, change.fromOn);
            return (
              before && (
                <FiguresCompared
                  before={before.terms}
                  after={change.terms}
                  fromOn={change.fromOn}
                  nation={nation}
                />
              )
            );
          }}
        </Answered>
      )}
    </Answered>
  );
};

/** One proposal: what, why, when, how many have voted, and what I can do. */
const Proposal = () => {
  // All words of the page before any of it, or what comes late would hide what is there already.
  const { t } = useTranslation(['proposals', 'terms', 'voices']);
  const { proposalId = '' } = useParams();
  const mutual = useMutual();
  return (
    <Answered page to={useProposal(proposalId)}>
      {(proposal) => (
        <>
          <PageTitle above={t(`kinds.${proposal.kind}`)} lead={<ProposalMark status={proposal.status} />}>
            {proposal.title}
          </PageTitle>
          {proposal.counts && (
            <Answered to={mutual}>{({ rules }) => <Outcome proposal={proposal} rules={rules} />}</Answered>
          )}
          {proposal.counts && <Voices proposalId={proposalId} />}
          <Proposed proposal={proposal}>
            <Figures proposal={proposal} />
          </Proposed>
          {proposal.status === 'voting' && (
            <>
              <VotePart proposal={proposal} />
              <Turnout turnout={proposal.turnout} />
            </>
          )}
          {!proposal.counts && proposal.status !== 'withdrawn' && <Voices proposalId={proposalId} />}
          {proposal.mayGiveNotice && <NoticePart proposal={proposal} />}
          <Stages proposal={proposal} />
          {proposal.counts && <FindBallot proposalId={proposalId} />}
          {proposal.mayWithdraw && <WithdrawPart proposal={proposal} />}
          <div className="row">
            {proposal.mayGiveNotice && (
              <Go to={paths.redraft(proposalId)} variant="default">
                {t('redraft.button')}
              </Go>
            )}
            <Go to={paths.proposals} variant="default">
              {t('toAll')}
            </Go>
          </div>
        </>
      )}
    </Answered>
  );
};
export default Proposal;
