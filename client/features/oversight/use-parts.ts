import { useTranslation } from 'react-i18next';
import type { Pence } from '#shared/language/money.ts';
import type { SpendFigures } from '#shared/oversight/schema.ts';

type Spent = Pick<SpendFigures, 'toCarerPence' | 'setAsidePence' | 'toMutualPence' | 'elsewherePence'>;

const parts = [
  ['toCarer', 'toCarerPence'],
  ['setAside', 'setAsidePence'],
  ['toMutual', 'toMutualPence'],
  ['elsewhere', 'elsewherePence'],
] as const;

/** Where money goes, as the series of a picture; a part that has nothing in it takes no room. */
export const useParts = (totals: Spent) => {
  const { t } = useTranslation('oversight');
  return parts
    .filter(([, field], place) => place === 0 || totals[field] > 0)
    .map(([name, field]) => ({ name: t(`spend.${name}`), of: (row: Spent): Pence => row[field] }));
};
