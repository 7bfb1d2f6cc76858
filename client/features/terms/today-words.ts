import type { TFunction } from 'i18next';
import type { Day } from '#shared/language/time.ts';
import type { Nation } from '#shared/mutuals/schema.ts';
import { termFigures } from '#shared/terms/figures.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { sayFigure } from './say-figure.ts';

/** How a figure of the terms is said on a day, by its name: `night`, `base_rate.personal-assistant`. */
export const todayWords = (
  terms: Terms,
  onDay: Day,
  nation: Nation,
  t: TFunction,
): ((term: string) => string) => {
  const figures = termFigures({ terms, fromOn: onDay, onDay, nation });
  return (wanted) => {
    const found = figures.find(({ term }) => term === wanted);
    return found ? sayFigure(found.value, t) : '';
  };
};
