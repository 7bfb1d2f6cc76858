import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ChartWithTable } from '#client/ui/chart-with-table.tsx';
import { pence } from '#shared/language/money.ts';
import type { Spend, SpendFigures } from '#shared/oversight/schema.ts';
import { searchOf, spentOf, sumOf } from './figure.ts';
import { useParts } from './use-parts.ts';

/** Purposes that have a bar of their own; the rest stand together, and in full below. */
export const purposesShown = 8;

type Purpose = SpendFigures & { purpose: string | null };

const together = (rest: readonly SpendFigures[]): Purpose => ({
  purpose: null,
  shifts: rest.reduce((so, each) => so + each.shifts, 0),
  minutes: rest.reduce((so, each) => so + each.minutes, 0),
  ...sumOf(rest),
});

export const SpendByPurpose = ({ spend }: { spend: Spend }) => {
  const { t } = useTranslation('oversight');
  const series = useParts(spend.totals);
  const { from, to, purposes, totals } = spend;
  const rest = purposes.slice(purposesShown);
  const rows: Purpose[] = [...purposes.slice(0, purposesShown), ...(rest.length > 0 ? [together(rest)] : [])];
  const [largest] = purposes;
  const all = spentOf(totals);
  if (!largest || all === 0) return null;
  const nameOf = ({ purpose }: Purpose) => purpose ?? t('spend.allOthers');
  return (
    <ChartWithTable<Purpose>
      title={t('spend.byPurpose')}
      reading={t('spend.byPurposeReading', {
        share: Math.round((spentOf(largest) * 100) / pence(all)),
        purpose: largest.purpose,
      })}
      rowsAre={t('spend.purpose')}
      nameOf={nameOf}
      cellOf={(row) =>
        row.purpose === null ? (
          nameOf(row)
        ) : (
          <Link to={paths.spendLines + searchOf({ from, to, purpose: row.purpose })}>{row.purpose}</Link>
        )
      }
      rows={rows}
      keyOf={(row) => row.purpose ?? ''}
      series={series}
      shape="bars"
    />
  );
};
