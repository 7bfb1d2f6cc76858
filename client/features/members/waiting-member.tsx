import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useChange } from '#client/lib/use-change.ts';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { joiningEndpoints } from '#shared/members/joining/endpoints.ts';
import type { OpenedMember } from '#shared/sign-in/schema.ts';

/** A sign-in may open somebody who is not a member yet, or no longer: what that means, and what to do. */
export const WaitingMember = ({ of, onJoined }: { of: OpenedMember; onJoined: () => void }) => {
  const { t } = useTranslation('members');
  const client = useQueryClient();
  const join = useChange(joiningEndpoints.joinInvited, []);
  const mutual = of.mutual.name;
  const go = () =>
    join.mutate(
      { params: { memberId: of.memberId } },
      { onSuccess: () => void client.refetchQueries({ queryKey: ['session'] }).then(onJoined) },
    );
  if (of.status === 'invited')
    return (
      <NextThing
        title={t('waiting.invited', { mutual })}
        action={
          <Button loading={join.isPending} onClick={go}>
            {t('waiting.join', { name: of.name })}
          </Button>
        }
      >
        {join.error && <RefusalNote error={join.error} takesFocus={join.submittedAt} />}
      </NextThing>
    );
  if (of.status === 'applied')
    return (
      <NextThing title={t('waiting.applied', { mutual })}>
        <p>{t('waiting.appliedWhy')}</p>
      </NextThing>
    );
  return <p>{t('waiting.left', { mutual })}</p>;
};
