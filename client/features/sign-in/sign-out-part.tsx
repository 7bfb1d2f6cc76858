import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { signOut } from './sign-out.ts';

/** Nobody is signed out without the house knowing: its door would stay open. Where it cannot be told, that is said. */
export const SignOutPart = () => {
  const { t } = useTranslation('shell');
  const [failed, setFailed] = useState<{ error: unknown; tried: number } | null>(null);
  const leave = () => {
    signOut().catch((error: unknown) => setFailed((before) => ({ error, tried: (before?.tried ?? 0) + 1 })));
  };
  return (
    <>
      <Button variant="default" onClick={leave}>
        {t('settings.signOut')}
      </Button>
      {failed !== null && <RefusalNote error={failed.error} takesFocus={failed.tried} />}
    </>
  );
};
