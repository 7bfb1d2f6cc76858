import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { thingsMissing } from '#shared/payments/missing.ts';
import type { Payee } from '#shared/payments/schema.ts';
import { useStartOnboarding } from './changes.ts';
import { leaveFor } from './leave-for.ts';
import { stateOf } from './payee-state.ts';

const Missing = ({ missing }: { missing: readonly string[] }) => {
  const { t } = useTranslation('payments');
  if (missing.length === 0) return null;
  return (
    <>
      <p>{t('account.stillNeeded')}</p>
      <ul>
        {thingsMissing(missing).map((thing) => (
          <li key={thing}>{t(`account.things.${thing}`)}</li>
        ))}
      </ul>
    </>
  );
};

/** Whether I can be paid, what is missing, and the way to it. */
export const PayeePart = ({ payee, linkRanOut }: { payee: Payee; linkRanOut: boolean }) => {
  const { t } = useTranslation('payments');
  const start = useStartOnboarding();
  const state = stateOf(payee);
  return (
    <NextThing
      title={t(`account.title.${state}`)}
      action={
        state !== 'rejected' && (
          <Button
            variant={state === 'ready' || state === 'checked' ? 'default' : 'filled'}
            loading={start.isPending}
            onClick={() => start.mutate({}, { onSuccess: leaveFor })}
          >
            {t(`account.go.${state}`)}
          </Button>
        )
      }
    >
      {linkRanOut && (
        <p>
          <StatusMark is="attention">{t('account.linkRanOut')}</StatusMark>
        </p>
      )}
      <p>{t(`account.why.${state}`)}</p>
      {state !== 'missing' && <Missing missing={payee.missing} />}
      {state !== 'rejected' && <p>{t('account.where')}</p>}
      {start.error && <RefusalNote error={start.error} takesFocus={start.submittedAt} />}
    </NextThing>
  );
};
