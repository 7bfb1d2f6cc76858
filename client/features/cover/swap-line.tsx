import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Swap, SwappedShift, SwapStatus } from '#shared/cover/swaps/schema.ts';
import { useAnswerSwap, useWithdrawSwap } from './changes.ts';

const marks: Record<SwapStatus, Status> = {
  proposed: 'waiting',
  agreed: 'waiting',
  done: 'good',
  declined: 'over',
  withdrawn: 'over',
  lapsed: 'over',
};

const Passing = ({ shift, from, to }: { shift: SwappedShift; from: string; to: string }) => {
  const { t } = useTranslation('cover');
  return (
    <p>
      <When starts={shift.startsAt} ends={shift.endsAt} />:{' '}
      {t('swap.passes', { holder: shift.holder.name, from, to })}
    </p>
  );
};

/** What would change hands, whose word is missing, and my own answer where it is asked. */
export const SwapLine = ({ swap, onDone }: { swap: Swap; onDone: (what: 'yes' | 'no' | 'back') => void }) => {
  const { t } = useTranslation('cover');
  const answer = useAnswerSwap();
  const withdraw = useWithdrawSwap();
  const params = { swapId: swap.swapId };
  const { from, to, given, wanted, status, waitsFor, asksMe, isMine, isGift } = swap;
  const give = (said: 'yes' | 'no') =>
    answer.mutate({ params, body: { answer: said } }, { onSuccess: () => onDone(said) });
  const refused = answer.error ? answer : withdraw;
  const isOpen = status === 'proposed' || status === 'agreed';
  return (
    <Sheet title={t('swap.between', { from: from.name, to: to.name })}>
      <p>
        <StatusMark is={marks[status]}>{t(`swap.status.${status}`)}</StatusMark>
      </p>
      {given && <Passing shift={given} from={from.name} to={to.name} />}
      {wanted && <Passing shift={wanted} from={to.name} to={from.name} />}
      {isGift && <p>{t('swap.gift')}</p>}
      {isOpen && !asksMe && (
        <p>{t('swap.waits', { list: waitsFor.map((who) => t(`swap.who.${who}`)).join(', ') })}</p>
      )}
      {refused.error && <RefusalNote error={refused.error} takesFocus={refused.submittedAt} />}
      <div className="row">
        {asksMe && (
          <>
            <Button loading={answer.isPending} onClick={() => give('yes')}>
              {t('swap.yes')}
            </Button>
            <Button variant="default" disabled={answer.isPending} onClick={() => give('no')}>
              {t('swap.no')}
            </Button>
          </>
        )}
        {isOpen && isMine && (
          <Button
            variant="subtle"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate({ params }, { onSuccess: () => onDone('back') })}
          >
            {t('swap.takeBack')}
          </Button>
        )}
      </div>
    </Sheet>
  );
};
