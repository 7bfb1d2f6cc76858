import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '#client/lib/call.ts';
import { question } from '#client/lib/question.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { Answered } from '#client/ui/answered.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { When } from '#client/ui/when.tsx';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';
import { knowsPasskeys, makePasskey } from './key-talk.ts';

const useAddPasskey = (name: string, onDone: () => Promise<void>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const answer = await makePasskey(await call(signInEndpoints.startPasskey));
      await call(signInEndpoints.addPasskey, { body: { answer, name } });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sign-in'] });
      await onDone();
    },
  });
};

/** The keys of this sign-in: add one of this device, forget one that is gone. */
export const Passkeys = ({ onAdded }: { onAdded: () => Promise<void> }) => {
  const { t } = useTranslation('sign-in');
  const passkeys = useQuery(question('sign-in', signInEndpoints.passkeys));
  const add = useAddPasskey(t('passkey.thisDevice'), onAdded);
  const remove = useChange(signInEndpoints.removePasskey, ['sign-in', 'session']);
  const forget = (passkeyId: string) =>
    remove.mutate({ params: { passkeyId } }, { onSuccess: () => tell(t('passkey.forgotten')) });
  const error = add.error ?? remove.error;
  return (
    <>
      <p>{t('passkey.why')}</p>
      {error && <RefusalNote error={error} takesFocus={Math.max(add.submittedAt, remove.submittedAt)} />}
      <Answered to={passkeys}>
        {({ items }) => (
          <ul className="passkeys">
            {items.map(({ passkeyId, name, addedAt }) => (
              <li key={passkeyId} className="row">
                <span>
                  {name ?? t('passkey.unnamed')}
                  {addedAt && (
                    <>
                      {' · '}
                      <When at={addedAt} />
                    </>
                  )}
                </span>
                <Button variant="subtle" onClick={() => forget(passkeyId)}>
                  {t('passkey.forget', { name: name ?? t('passkey.unnamed') })}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      {knowsPasskeys() ? (
        <Button variant="default" loading={add.isPending} onClick={() => add.mutate()}>
          {t('passkey.add')}
        </Button>
      ) : (
        <p>{t('passkey.notHere')}</p>
      )}
    </>
  );
};
