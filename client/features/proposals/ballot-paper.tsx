import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '#client/lib/acting.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { choices } from '#shared/proposals/schema.ts';
import { BallotQuestion } from './ballot-question.tsx';
import { CastStep } from './cast-step.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import type { SeenProposal } from './seen-proposal.ts';
import { useBallot } from './use-ballot.ts';
import { VotePart } from './vote-part.tsx';

/** In whose name, so that nobody gives a vote of somebody else’s for their own. */
const WhoseVote = () => {
  const { t } = useTranslation('proposals');
  const { forName: name, saidBy } = useActing();
  if (name === null) return null;
  return <p className="said-large">{t(`ballot.${saidBy ?? 'forName'}`, { name })}</p>;
};

const Questions = ({
  proposal,
  ballot,
}: {
  proposal: SeenProposal;
  ballot: ReturnType<typeof useBallot>;
}) => {
  const { t } = useTranslation('proposals');
  const { forName: name } = useActing();
  const { mayVoteAs } = proposal;
  if (ballot.votesAs === null)
    return (
      <BallotQuestion
        key="group"
        title={name === null ? t('ballot.asWhat') : t('ballot.asWhatOf', { name })}
        why={t('ballot.asWhatWhy')}
        answers={mayVoteAs.map((value) => ({ value, label: t(`classWhat.${value}`) }))}
        onAnswer={ballot.voteAs}
        takesFocus={false}
      />
    );
  if (ballot.choice === null)
    return (
      <BallotQuestion
        key="choice"
        title={name === null ? t('ballot.how') : t('ballot.howOf', { name })}
        answers={choices.map((value) => ({ value, label: t(`ballot.choice.${value}`) }))}
        onAnswer={ballot.choose}
        takesFocus={mayVoteAs.length > 1}
      />
    );
  return <CastStep ballot={ballot} />;
};

/** From the first question to the receipt, one decision a screen. */
export const BallotPaper = ({ proposal, wayBack }: { proposal: SeenProposal; wayBack: ReactNode }) => {
  const { t } = useTranslation('proposals');
  const ballot = useBallot(proposal);
  if (ballot.isCast) return <ReceiptCard receipt={ballot.receipt} title={proposal.title} />;
  if (proposal.voted) return <VotePart proposal={proposal} />;
  if (ballot.hasVotedAlready)
    return (
      <NextThing takesFocus title={t('next.voted')}>
        <p>{t('next.stands')}</p>
      </NextThing>
    );
  if (proposal.mayVoteAs.length === 0 && ballot.choice === null)
    return (
      <EmptyTeach title={t('ballot.notNow')} action={wayBack}>
        {t(proposal.status === 'voting' ? 'ballot.notOnRoll' : 'ballot.notOpen')}
      </EmptyTeach>
    );
  return (
    <>
      <WhoseVote />
      <Questions proposal={proposal} ballot={ballot} />
    </>
  );
};
