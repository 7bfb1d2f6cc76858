import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useActing } from '#client/lib/acting.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import type { SeenProposal } from './seen-proposal.ts';

/** While voting is open: the way to the ballot, or that it was cast. */
export const VotePart = ({ proposal }: { proposal: SeenProposal }) => {
  const { t } = useTranslation('proposals');
  const { forName: name } = useActing();
  const { proposalId, voted, mayVoteAs, closesAt } = proposal;
  if (voted)
    return (
      <NextThing title={name === null ? t('next.voted') : t('next.votedOf', { name })}>
        {name === null && <p>{t(`next.how.${voted.how}`)}</p>}
        <p>{t('next.stands')}</p>
      </NextThing>
    );
  if (mayVoteAs.length === 0) return null;
  return (
    <NextThing
      title={name === null ? t('next.vote') : t('next.voteOf', { name })}
      action={<Go to={paths.ballot(proposalId)}>{t('next.toBallot')}</Go>}
    >
      <p>{t('next.voteWhy', { closesAt })}</p>
    </NextThing>
  );
};
