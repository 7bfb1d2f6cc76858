import type { TFunction } from 'i18next';
import type { FigureValue, TermFigure } from '#shared/terms/figures.ts';
import { type More, usualRole } from '#shared/terms/schema.ts';

const asPercent = (basisPoints: number) => String(basisPoints / 100);

const sayMore = (more: More, t: TFunction): string =>
  'basisPoints' in more
    ? t('values.share', { ns: 'terms', percent: asPercent(more.basisPoints) })
    : t('values.hourly', { ns: 'terms', pence: more.pencePerHour });

/** A figure as people say it: “£13.45 an hour”, “4 % of pay”. */
export const sayFigure = (value: FigureValue, t: TFunction): string => {
  if (value.is === 'word') return t(`values.${value.word}`, { ns: 'terms' });
  if (value.is === 'more') return sayMore(value.more, t);
  if (value.is === 'window')
    return t('values.window', { ns: 'terms', ...value, more: sayMore(value.more, t) });
  if (value.is === 'bands')
    return value.bands
      .map(({ underHours, basisPoints }) =>
        t('values.band', { ns: 'terms', hours: underHours, percent: asPercent(basisPoints) }),
      )
      .join('; ');
  // Most mutuals pay no more than is free of tax, and need not read of tax
  if (value.is === 'mile' && value.pence > value.freePence)
    return t('values.mileTaxed', { ns: 'terms', ...value });
  return t(`values.${value.is}`, {
    ns: 'terms',
    ...value,
    percent: 'basisPoints' in value ? asPercent(value.basisPoints) : '',
  });
};

const baseRate = 'base_rate.';

/** What the figure is of. A role the mutual made for itself is said by its own name. */
export const nameOfFigure = ({ term }: TermFigure, t: TFunction): string =>
  term.startsWith(baseRate) && term !== `${baseRate}${usualRole}`
    ? t('figures.role', { ns: 'terms', role: term.slice(baseRate.length).replaceAll('-', ' ') })
    : t(`figures.${term.replaceAll('.', '_')}`, { ns: 'terms' });
