import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { sum } from '#shared/language/money.ts';
import { addDays } from '#shared/language/time.ts';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';
import type { Preview } from '#shared/settlements/schema.ts';
import { settlingTouches } from './settling-queries.ts';

/** Above the mutual's limit: the first of two coordinators puts forward what they see here. */
export const PutForwardPart = ({ preview }: { preview: Preview }) => {
  const { t } = useTranslation('settling');
  const say = useSayWhen();
  const put = useChange(settlementsEndpoints.putForwardSettlement, settlingTouches);
  const { weekOn, twoPeople, holders } = preview;
  const chargePence = sum(holders.map((one) => one.amountPence));
  const facts = {
    days: say({ from: weekOn, through: addDays(weekOn, 6) }),
    chargePence,
    limitPence: twoPeople?.limitPence ?? 0,
    name: twoPeople?.putForward?.byName ?? '',
  };
  const earlier = twoPeople?.putForward ?? null;
  if (earlier?.isMine && earlier.isSame)
    return (
      <NextThing title={t('two.waits.title', facts)}>
        <p>{t('two.waits.why', facts)}</p>
      </NextThing>
    );
  return (
    <NextThing
      title={t('two.title', facts)}
      action={
        <AskFirst
          button={t('two.button')}
          title={t('two.ask', facts)}
          yes={t('two.yes')}
          onYes={() =>
            put.mutate({ body: { weekOn, chargePence } }, { onSuccess: () => tell(t('two.done')) })
          }
          pending={put.isPending}
          error={put.error}
          tried={put.submittedAt}
        >
          <p>{t('two.follows')}</p>
        </AskFirst>
      }
    >
      <p>{t('two.why', facts)}</p>
      {earlier && !earlier.isSame && <p>{t('two.changed', facts)}</p>}
    </NextThing>
  );
};
