import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/language/time.ts';
import type { Nation } from '#shared/mutuals/schema.ts';
import { figuresChanged, termFigures } from '#shared/terms/figures.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { nameOfFigure, sayFigure } from './say-figure.ts';

/** What would be otherwise, line by line, with what holds until then. */
export const FiguresCompared = ({
  before,
  after,
  fromOn,
  nation,
}: {
  before: Terms;
  after: Terms;
  fromOn: Day;
  nation: Nation;
}) => {
  const { t } = useTranslation('terms');
  const changed = figuresChanged(before, after, fromOn, nation);
  const earlier = termFigures({ terms: before, fromOn, onDay: fromOn, nation });
  if (changed.length === 0) return <p>{t('changes.none')}</p>;
  return (
    <ul>
      {changed.map((figure) => {
        const was = earlier.find(({ term }) => term === figure.term);
        return (
          <li key={figure.term}>
            {nameOfFigure(figure, t)}: <strong>{sayFigure(figure.value, t)}</strong>
            {was && <span className="quiet"> ({t('changes.was', { was: sayFigure(was.value, t) })})</span>}
          </li>
        );
      })}
    </ul>
  );
};
