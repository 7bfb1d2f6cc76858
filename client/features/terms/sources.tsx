import { useTranslation } from 'react-i18next';
import type { TermFigure } from '#shared/terms/figures.ts';
import { nameOfFigure } from './say-figure.ts';

/** Where the figures that are not the mutual’s own were read, each place once. */
export const Sources = ({ figures }: { figures: readonly TermFigure[] }) => {
  const { t } = useTranslation('terms');
  const sources = [...new Set(figures.map(({ source }) => source))].filter((source) => source !== null);
  const readIn = (source: string) => figures.filter((figure) => figure.source === source);
  return (
    <ul>
      {sources.map((source) => {
        const checkedOn = readIn(source)[0]?.checkedOn;
        const names = readIn(source).map((figure) => nameOfFigure(figure, t));
        return (
          <li key={source}>
            {t('sources.line', { figures: names.join(', ') })} <span lang="en">{source}</span>
            {checkedOn && `, ${t('sources.checked', { on: checkedOn })}`}
          </li>
        );
      })}
    </ul>
  );
};
