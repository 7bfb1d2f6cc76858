import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '#client/lib/call.ts';
import { isRefusal } from '#client/lib/problem-error.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';
import { askPasskey, knowsPasskeys } from './key-talk.ts';

const signInByPasskey = async () => {
  const question = await call(signInEndpoints.startPasskeySignIn);
  const answer = await askPasskey(question);
  await call(signInEndpoints.signInByPasskey, { body: { answer } });
};

/** Closing the browser’s own window is a change of mind, not a mistake. */
const isChangeOfMind = (error: Error) => error.name === 'NotAllowedError' || error.name === 'AbortError';

export const PasskeyButton = ({ onDone }: { onDone: () => Promise<void> }) => {
  const { t } = useTranslation('sign-in');
  const enter = useMutation({ mutationFn: signInByPasskey, onSuccess: onDone });
  if (!knowsPasskeys()) return null;
  const shown = enter.error && !isChangeOfMind(enter.error) ? enter.error : null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFingerprint aria-hidden="true" />}
        loading={enter.isPending}
        onClick={() => enter.mutate()}
      >
        {t('passkey.use')}
      </Button>
      {enter.error && !shown && <p role="status">{t('passkey.stopped')}</p>}
      {shown && <RefusalNote error={shown} takesFocus={enter.submittedAt} />}
      {isRefusal(shown, 'passkey-not-accepted') && <p>{t('passkey.otherWay')}</p>}
    </>
  );
};
