import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useMayVote } from './may-vote.ts';
import { useLatestProposals } from './queries.ts';

/** A vote of mine that is not yet cast. */
export const VoteNote = () => {
  const { t } = useTranslation('proposals');
  const open = (useLatestProposals(useMayVote()).data?.items ?? []).filter(
    ({ status, mayVoteAs }) => status === 'voting' && mayVoteAs.length > 0,
  );
  const [soonest] = open.toSorted((a, b) => ((a.closesAt ?? '') < (b.closesAt ?? '') ? -1 : 1));
  if (!soonest) return null;
  return (
    <NextThing
      title={t('home.title', { count: open.length })}
      action={
        <Go to={open.length > 1 ? paths.proposals : paths.proposal(soonest.proposalId)} variant="default">
          {t('home.go')}
        </Go>
      }
    >
      <p>{t('home.why', { title: soonest.title, closesAt: soonest.closesAt })}</p>
    </NextThing>
  );
};
