import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { matchingEndpoints } from '#shared/matching/endpoints.ts';
import type { Exception } from '#shared/matching/schema.ts';
import './matching.css';

/** Days that are different, soonest first; each can be taken back. */
export const ExceptionsList = ({ of }: { of: readonly Exception[] }) => {
  const { t } = useTranslation('matching');
  const takeBack = useChange(matchingEndpoints.takeBackException, ['matching']);
  if (of.length === 0) return <p>{t('exceptions.none')}</p>;
  const words = ({ kind, fromOn, untilOn, startsTime, wallMinutes }: Exception) => {
    const days = t(fromOn === untilOn ? 'exceptions.oneDay' : 'exceptions.span', {
      from: fromOn,
      until: untilOn,
    });
    const time =
      startsTime === null
        ? t('exceptions.allDay')
        : t('exceptions.at', { time: startsTime, minutes: wallMinutes ?? 0 });
    return `${t(`exceptions.${kind}`)}: ${days}, ${time}`;
  };
  return (
    <>
      <ul className="matching-list">
        {of.map((exception) => (
          <li key={exception.exceptionId}>
            <span>{words(exception)}</span>
            <Button
              variant="default"
              aria-label={`${t('exceptions.takeBack')}: ${words(exception)}`}
              loading={takeBack.isPending}
              onClick={() =>
                takeBack.mutate(
                  { params: { exceptionId: exception.exceptionId } },
                  { onSuccess: () => tell(t('exceptions.takenBack')) },
                )
              }
            >
              {t('exceptions.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
      {takeBack.error && <RefusalNote error={takeBack.error} takesFocus={takeBack.submittedAt} />}
    </>
  );
};
