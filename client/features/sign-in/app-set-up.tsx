import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '#client/lib/use-change.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';
import { AppCodeForm } from './app-code-form.tsx';

/** In fours, so that it can be copied by hand into the app. */
const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;

/** Sets up an app that shows codes: a secret to type or open, recovery codes to keep, then the first code. */
export const AppSetUp = ({ onDone }: { onDone: () => Promise<void> }) => {
  const { t } = useTranslation('sign-in');
  const start = useChange(signInEndpoints.startSecondStep, []);
  const first = useRef<HTMLParagraphElement>(null);
  const begun = start.data !== undefined;
  // The button is gone: its first step is where to go on.
  useEffect(() => {
    if (begun) first.current?.focus();
  }, [begun]);
  if (!start.data)
    return (
      <>
        <p>{t('app.why')}</p>
        {start.error && <RefusalNote error={start.error} takesFocus={start.submittedAt} />}
        <Button variant="default" loading={start.isPending} onClick={() => start.mutate({})}>
          {t('app.start')}
        </Button>
      </>
    );
  const { secret, otpauthUri, recoveryCodes } = start.data;
  return (
    <ol className="app-set-up">
      <li>
        <p ref={first} tabIndex={-1}>
          {t('app.openHere')}
        </p>
        <p>
          <a href={otpauthUri}>{t('app.open')}</a>
        </p>
        <p>{t('app.orType')}</p>
        <p className="app-secret">{inFours(secret)}</p>
      </li>
      <li>
        <p>{t('app.keep')}</p>
        <ul className="app-secret">
          {recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </li>
      <li>
        <AppCodeForm onDone={onDone} />
      </li>
    </ol>
  );
};
