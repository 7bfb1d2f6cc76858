import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { now } from '#client/lib/now.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { joiningEndpoints } from '#shared/members/joining/endpoints.ts';
import type { ShownRecord } from './queries.ts';

const asked = ['members', 'oversight'];

const Applied = ({ of }: { of: ShownRecord }) => {
  const { t } = useTranslation('members');
  const admit = useChange(joiningEndpoints.admit, asked);
  const decline = useChange(joiningEndpoints.decline, asked);
  const { name } = of;
  const to = { params: { memberId: of.memberId } };
  return (
    <NextThing
      title={t('joining.waiting', { name })}
      action={
        <>
          <Button
            loading={admit.isPending}
            onClick={() => admit.mutate(to, { onSuccess: () => tell(t('joining.admitted', { name })) })}
          >
            {t('joining.admit', { name })}
          </Button>
          <AskFirst
            button={t('joining.decline')}
            title={t('joining.declineAsk', { name })}
            yes={t('joining.decline')}
            onYes={() => decline.mutate(to, { onSuccess: () => tell(t('joining.declined', { name })) })}
            pending={decline.isPending}
            error={decline.error}
            tried={decline.submittedAt}
          >
            <p>{t('joining.declineWhy')}</p>
          </AskFirst>
        </>
      }
    >
      {of.applying && (
        <>
          <p>{t('record.applying')}:</p>
          <blockquote className="letter">{of.applying}</blockquote>
        </>
      )}
      {admit.error && <RefusalNote error={admit.error} takesFocus={admit.submittedAt} />}
    </NextThing>
  );
};

const Invited = ({ of }: { of: ShownRecord }) => {
  const { t } = useTranslation('members');
  const again = useChange(joiningEndpoints.inviteAgain, asked);
  const takeBack = useChange(joiningEndpoints.decline, asked);
  const params = { memberId: of.memberId };
  const isOpen = of.invitedUntil !== null && of.invitedUntil > now();
  const error = again.error ?? takeBack.error;
  return (
    <NextThing
      title={isOpen ? t('joining.invitedUntil', { at: of.invitedUntil }) : t('joining.invitedOver')}
      action={
        <>
          <Button
            loading={again.isPending}
            onClick={() => again.mutate({ params, body: {} }, { onSuccess: () => tell(t('joining.sent')) })}
          >
            {t('joining.again')}
          </Button>
          <Button
            variant="default"
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate({ params }, { onSuccess: () => tell(t('joining.tookBack')) })}
          >
            {t('joining.takeBack')}
          </Button>
        </>
      }
    >
      {error && <RefusalNote error={error} takesFocus={Math.max(again.submittedAt, takeBack.submittedAt)} />}
    </NextThing>
  );
};

/** What somebody at the door waits for. */
export const JoiningPart = ({ of }: { of: ShownRecord }) => {
  if (of.status === 'applied') return <Applied of={of} />;
  return of.status === 'invited' ? <Invited of={of} /> : null;
};
