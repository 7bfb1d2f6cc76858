import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { useLanguage } from '#client/lib/use-language.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { sayWeekday } from '#client/ui/weekday-text.ts';
import { minuteOfDay, weekdays } from '#shared/language/time.ts';
import { matchingEndpoints } from '#shared/matching/endpoints.ts';
import type { Availability, Block } from '#shared/matching/schema.ts';
import { endOf, withChange } from './said.ts';
import './matching.css';

const inOrder = (week: readonly Block[]): Block[] =>
  week.toSorted(
    (one, other) =>
      weekdays.indexOf(one.weekday) - weekdays.indexOf(other.weekday) ||
      minuteOfDay(one.startsTime) - minuteOfDay(other.startsTime),
  );

/** The times of my week as a plain list; each can be taken away. */
export const WeekList = ({ of }: { of: Availability }) => {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const say = useChange(matchingEndpoints.sayAvailability, ['matching']);
  if (!of.said) return <EmptyTeach title={t('availability.none')}>{t('availability.noneWhy')}</EmptyTeach>;
  if (of.week.length === 0) return <p>{t('availability.never')}</p>;
  const words = (block: Block) => {
    const until = endOf(block);
    const overnight = minuteOfDay(block.startsTime) + block.wallMinutes > 1440;
    const form = overnight ? 'availability.overnight' : 'availability.block';
    return `${sayWeekday(block.weekday, language)}, ${t(form, { from: block.startsTime, until })}`;
  };
  const remove = (gone: Block) =>
    say.mutate(
      { body: withChange(of, { week: of.week.filter((block) => block !== gone) }) },
      { onSuccess: () => tell(t('availability.removed')) },
    );
  return (
    <>
      <ul className="matching-list">
        {inOrder(of.week).map((block) => (
          <li key={`${block.weekday}${block.startsTime}`}>
            <span>{words(block)}</span>
            <Button
              variant="default"
              aria-label={t('availability.removeOne', { what: words(block) })}
              loading={say.isPending}
              onClick={() => remove(block)}
            >
              {t('availability.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {say.error && <RefusalNote error={say.error} takesFocus={say.submittedAt} />}
    </>
  );
};
