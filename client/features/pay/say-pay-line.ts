import type { TFunction } from 'i18next';
import type { PayLine } from '#shared/pay/lines.ts';

const asPercent = (basisPoints: number) => String(basisPoints / 100);

/** On top of basic pay: a share of it, or pence an hour. */
const moreOf = (line: PayLine, t: TFunction): string =>
  line.basisPoints === null
    ? t('more.hourly', { ns: 'pay', ratePence: line.ratePence ?? 0 })
    : t('more.share', { ns: 'pay', percent: asPercent(line.basisPoints) });

const milesOf = ({ milesTenths }: PayLine['facts']): string =>
  String(typeof milesTenths === 'number' ? milesTenths / 10 : '');

/** A pay line as a sentence: how it comes to its amount. */
export const sayPayLine = (line: PayLine, t: TFunction): string =>
  t(`rules.${line.rule}`, {
    ns: 'pay',
    ...line.facts,
    minutes: line.minutes ?? 0,
    ratePence: line.ratePence ?? 0,
    percent: line.basisPoints === null ? '' : asPercent(line.basisPoints),
    more: moreOf(line, t),
    miles: milesOf(line.facts),
  });

/** Floors above the law are adopted by the members; the rest of what comes from rates is law. */
const adopted: readonly string[] = ['floor-policy', 'floor-real-living-wage', 'floor-london-living-wage'];

export const sourceOf = (line: PayLine): 'law' | 'terms' =>
  line.source.startsWith('rates:') && !adopted.includes(line.rule) ? 'law' : 'terms';
