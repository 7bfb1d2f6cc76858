import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { tellThere } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { sum } from '#shared/language/money.ts';
import { addDays } from '#shared/language/time.ts';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';
import type { Preview, PutForward } from '#shared/settlements/schema.ts';
import { PutForwardPart } from './put-forward-part.tsx';
import { settlingTouches } from './settling-queries.ts';
import { whyNotYet } from './why-not-yet.ts';

/** What starting does, in a sentence, and the button; or why it cannot be started yet. */
export const StartPart = ({ preview }: { preview: Preview }) => {
  const { twoPeople } = preview;
  const second = twoPeople?.putForward ?? null;
  const mayStart = !twoPeople || (second?.isSame && !second.isMine);
  if (!mayStart && !whyNotYet(preview)) return <PutForwardPart preview={preview} />;
  return <Start preview={preview} second={second} />;
};

const Start = ({ preview, second }: { preview: Preview; second: PutForward | null }) => {
  const { t } = useTranslation('settling');
  const say = useSayWhen();
  const navigate = useNavigate();
  const start = useChange(settlementsEndpoints.settle, settlingTouches);
  const { weekOn, holders, carers, collectOn, payDay, hoursDueAt } = preview;
  const days = say({ from: weekOn, through: addDays(weekOn, 6) });
  const facts = {
    days,
    holders: holders.length,
    carers: carers.length,
    chargePence: sum([preview.toCarerPence, preview.toMutualPence]),
    toCarerPence: preview.toCarerPence,
    collectOn,
    payDay,
    hoursDueAt,
  };
  const waiting = preview.waiting.reduce((so, each) => so + each.shifts, 0);
  const why = whyNotYet(preview);
  if (why)
    return (
      <NextThing title={t(`start.${why}.title`, facts)}>
        <p>{t(`start.${why}.why`, facts)}</p>
      </NextThing>
    );
  const settle = () =>
    start.mutate(
      { body: { weekOn } },
      {
        onSuccess: ({ settlementId }) => {
          void navigate(paths.settlement(settlementId));
          tellThere(t('start.done', facts));
        },
      },
    );
  return (
    <NextThing
      title={t('start.title', facts)}
      action={
        <AskFirst
          button={t('start.button')}
          title={t('start.ask', facts)}
          yes={t('start.yes')}
          onYes={settle}
          pending={start.isPending}
          error={start.error}
          tried={start.submittedAt}
        >
          <p>{t('start.follows')}</p>
        </AskFirst>
      }
    >
      {second && <p>{t('two.second', { name: second.byName, at: second.at })}</p>}
      <p>{t('start.sentence', facts)}</p>
      {waiting > 0 && <p>{t('start.waiting', { count: waiting })}</p>}
    </NextThing>
  );
};
