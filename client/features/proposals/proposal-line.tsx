import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { ProposalMark } from './proposal-mark.tsx';
import type { SeenProposal } from './seen-proposal.ts';

/** One proposal in the list, with what it asks of me. */
export const ProposalLine = ({ proposal }: { proposal: SeenProposal }) => {
  const { t } = useTranslation('proposals');
  const { proposalId, title, kind, status, proposedBy, opensAt, closesAt } = proposal;
  const isOpen = status === 'voting';
  return (
    <Sheet title={<Link to={paths.proposal(proposalId)}>{title}</Link>}>
      <p className="row">
        <ProposalMark status={status} />
        {isOpen && proposal.mayVoteAs.length > 0 && (
          <StatusMark is="attention">{t('line.notYet')}</StatusMark>
        )}
        {isOpen && proposal.voted && <StatusMark is="good">{t('line.done')}</StatusMark>}
      </p>
      <p>
        {t(`kinds.${kind}`)}. {t('line.by', { name: proposedBy })}
      </p>
      {isOpen && <p>{t('line.voting', { closesAt })}</p>}
      {status === 'notice' && <p>{t('line.notice', { opensAt })}</p>}
    </Sheet>
  );
};
