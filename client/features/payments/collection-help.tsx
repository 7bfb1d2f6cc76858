import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { tell } from '#client/lib/telling.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { CollectionDetail } from '#shared/settlements/collection.ts';
import { usePayCollection, useTryAgain } from './changes.ts';
import { leaveFor } from './leave-for.ts';
import { sayRefused } from './say-refused.ts';

/** Why it could not be collected, what follows, and every way out of it. */
export const CollectionHelp = ({ collection }: { collection: CollectionDetail }) => {
  const { t } = useTranslation('payments');
  const again = useTryAgain();
  const pay = usePayCollection();
  const { dueId, reason, next, nextTryOn, leavesOn } = collection;
  if (!next || !reason) return null;
  const params = { dueId };
  const tryAgain = () =>
    again.mutate({ params }, { onSuccess: ({ status }) => tell(t(`help.after.${status}`)) });
  const mayTry = next === 'tried-again' || (next === 'another-way' && reason !== 'no-way-to-pay');
  const isMain = (wanted: typeof next) => (next === wanted ? 'filled' : 'default');
  const tryButton = (
    <Button variant={isMain('tried-again')} loading={again.isPending} onClick={tryAgain}>
      {t('help.again')}
    </Button>
  );
  const payButton = (
    <Button
      variant={isMain('agree-at-bank')}
      loading={pay.isPending}
      onClick={() => pay.mutate({ params }, { onSuccess: leaveFor })}
    >
      {t('help.pay')}
    </Button>
  );
  return (
    <NextThing
      title={t('help.title')}
      action={
        <div className="row">
          {mayTry && next === 'tried-again' && tryButton}
          {next === 'agree-at-bank' && payButton}
          <Go
            to={paths.card}
            variant={next === 'tried-again' || next === 'agree-at-bank' ? 'default' : 'filled'}
          >
            {t(next === 'set-up-again' ? 'way.mend' : 'help.another')}
          </Go>
          {mayTry && next !== 'tried-again' && tryButton}
          {(next === 'tried-again' || next === 'another-way') && payButton}
        </div>
      }
    >
      <p>{sayRefused(reason, t)}</p>
      <p>
        {t(`help.next.${next}`)}
        {nextTryOn && leavesOn && ` ${t('help.triedOn', { day: nextTryOn, leavesOn })}`}
      </p>
      {(again.error ?? pay.error) && (
        <RefusalNote
          error={again.error ?? pay.error}
          takesFocus={again.error ? again.submittedAt : pay.submittedAt}
        />
      )}
    </NextThing>
  );
};
