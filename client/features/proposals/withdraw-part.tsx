import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { useWithdraw } from './changes.ts';
import type { SeenProposal } from './seen-proposal.ts';

export const WithdrawPart = ({ proposal }: { proposal: SeenProposal }) => {
  const { t } = useTranslation('proposals');
  const withdraw = useWithdraw();
  const params = { proposalId: proposal.proposalId };
  return (
    <AskFirst
      button={t('withdraw.button')}
      title={t('withdraw.title')}
      yes={t('withdraw.yes')}
      onYes={() => withdraw.mutate({ params }, { onSuccess: () => tell(t('withdraw.done')) })}
      pending={withdraw.isPending}
      error={withdraw.error}
      tried={withdraw.failureCount}
    >
      <p>{t('withdraw.follows')}</p>
    </AskFirst>
  );
};
