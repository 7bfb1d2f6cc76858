import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { outageEndpoints } from '#shared/outage/endpoints.ts';
import { touched } from './queries.ts';

/** Paying by hand is over: the runs take up what was not paid. */
export const EndPart = () => {
  const { t } = useTranslation('outage');
  const end = useChange(outageEndpoints.endOutage, touched);
  return (
    <AskFirst
      button={t('end.button')}
      title={t('end.title')}
      yes={t('end.yes')}
      onYes={() =>
        end.mutate(
          {},
          {
            onSuccess: ({ stillByHand }) =>
              tell(t(stillByHand > 0 ? 'end.some' : 'end.done', { count: stillByHand })),
          },
        )
      }
      pending={end.isPending}
      error={end.error}
      tried={end.failureCount}
    >
      <p>{t('end.why')}</p>
    </AskFirst>
  );
};
