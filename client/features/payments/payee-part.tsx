import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import type { paymentsEndpoints } from '#shared/payments/endpoints.ts';
import { useStartOnboarding } from './changes.ts';
import { leaveFor } from './leave-for.ts';

type Payee = ReplyOf<typeof paymentsEndpoints.payee>;

const stateOf = ({ started, payable }: Payee) => (payable ? 'ready' : started ? 'unfinished' : 'missing');

/** Whether I can be paid, and the way to it. */
export const PayeePart = ({ payee, linkRanOut }: { payee: Payee; linkRanOut: boolean }) => {
  const { t } = useTranslation('payments');
  const start = useStartOnboarding();
  const state = stateOf(payee);
  return (
    <NextThing
      title={t(`account.title.${state}`)}
      action={
        <Button loading={start.isPending} onClick={() => start.mutate({}, { onSuccess: leaveFor })}>
          {t(`account.go.${state}`)}
        </Button>
      }
    >
      {linkRanOut && (
        <p>
          <StatusMark is="attention">{t('account.linkRanOut')}</StatusMark>
        </p>
      )}
      <p>{t(`account.why.${state}`)}</p>
      <p>{t('account.where')}</p>
      {start.error && <RefusalNote error={start.error} takesFocus={start.submittedAt} />}
    </NextThing>
  );
};
