import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { WayToPay } from '#shared/payments/schema.ts';
import { useStartSetUp } from './changes.ts';
import { leaveFor } from './leave-for.ts';
import { WayName } from './way-name.tsx';

type State = 'ready' | 'ended' | 'missing';

const stateOf = (way: WayToPay): State => {
  if (way.ready) return 'ready';
  return way.kind === 'bacs' ? 'ended' : 'missing';
};

/** What I pay with now, and where it stands with my bank. */
const KnownWay = ({ way }: { way: WayToPay }) => {
  const { t } = useTranslation('payments');
  return (
    <>
      <p>
        <StatusMark is={way.ready ? 'good' : 'attention'}>
          <WayName way={way} />
        </StatusMark>
      </p>
      {way.mandate?.mandateReference && (
        <p>{t('way.reference', { reference: way.mandate.mandateReference })}</p>
      )}
      {way.mandate?.mandateStatus === 'pending' && <p>{t('way.mandatePending')}</p>}
      {way.funding === 'prepaid' && <p>{t('way.prepaidWhy')}</p>}
    </>
  );
};

/** How I pay, or the two ways to do so. Nothing is taken by setting one up. */
export const WayPart = ({ way }: { way: WayToPay }) => {
  const { t } = useTranslation('payments');
  const start = useStartSetUp();
  const state = stateOf(way);
  return (
    <NextThing
      title={t(`way.title.${state}`)}
      action={
        <div className="row">
          {way.kinds.map((kind) => (
            <Button
              key={kind}
              variant={state !== 'ready' && kind === (way.kind ?? 'card') ? 'filled' : 'default'}
              loading={start.isPending && start.variables?.body.kind === kind}
              onClick={() => start.mutate({ body: { kind } }, { onSuccess: leaveFor })}
            >
              {t(`way.${way.kind === kind ? 'again' : way.kind ? 'instead' : 'first'}.${kind}`)}
            </Button>
          ))}
        </div>
      }
    >
      {way.kind && <KnownWay way={way} />}
      {state === 'ended' && <p>{t('way.endedWhy')}</p>}
      <p>{t('way.why')}</p>
      {way.kinds.includes('bacs') && way.kind !== 'bacs' && <p>{t('way.debitWhy')}</p>}
      <p>{t(state === 'ready' ? 'way.changing' : 'way.where')}</p>
      {start.error && <RefusalNote error={start.error} takesFocus={start.submittedAt} />}
    </NextThing>
  );
};
