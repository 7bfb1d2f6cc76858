import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useActing } from '#client/lib/acting.ts';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { BallotState } from './use-ballot.ts';

/** What was chosen, once more, before it is in the box for good. */
export const CastStep = ({ ballot }: { ballot: BallotState }) => {
  const { t } = useTranslation('proposals');
  const { forName: name } = useActing();
  const { choice, votesAs, isLost, error } = ballot;
  if (choice === null || votesAs === null) return null;
  return (
    <>
      <NextThing
        takesFocus
        title={t(name === null ? 'ballot.sure' : 'ballot.sureOf', { name, choice: t(`choices.${choice}`) })}
        action={
          <>
            <Button size="lg" loading={ballot.isPending} onClick={ballot.send}>
              {t(isLost ? 'ballot.again' : 'ballot.cast')}
            </Button>
            {!isLost && (
              <Button size="lg" variant="default" onClick={() => ballot.choose(null)}>
                {t('ballot.back')}
              </Button>
            )}
          </>
        }
      >
        <p>{t(name === null ? 'ballot.sureAs' : 'ballot.sureAsOf', { group: t(`classes.${votesAs}`) })}</p>
        <p>{t(name === null ? 'ballot.sureWhy' : 'ballot.sureWhyOf')}</p>
      </NextThing>
      {error && (
        <RefusalNote error={error} takesFocus={ballot.tried}>
          {isLost && <p>{t('ballot.lost')}</p>}
        </RefusalNote>
      )}
    </>
  );
};
