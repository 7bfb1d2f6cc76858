import { useTranslation } from 'react-i18next';
import { ChartWithTable } from '#client/ui/chart-with-table.tsx';
import type { Fund } from '#shared/common-fund/schema.ts';
import { sum } from '#shared/language/money.ts';

type Row = Fund['byPurpose'][number];

/** What the fund was spent on and is kept for, purpose by purpose. */
export const FundPicture = ({ fund }: { fund: Fund }) => {
  const { t } = useTranslation('common-fund');
  const rows = fund.byPurpose.filter(({ spentPence, reservedPence }) => spentPence + reservedPence > 0);
  if (rows.length === 0) return null;
  return (
    <ChartWithTable<Row>
      title={t('picture.title')}
      reading={t('picture.reading', {
        spentPence: sum(rows.map(({ spentPence }) => spentPence)),
        reservedPence: sum(rows.map(({ reservedPence }) => reservedPence)),
      })}
      rowsAre={t('picture.purpose')}
      nameOf={({ purpose }) => t(`purposes.is-${purpose}`)}
      rows={rows}
      keyOf={({ purpose }) => purpose}
      series={[
        { name: t('picture.spent'), of: ({ spentPence }) => spentPence },
        { name: t('picture.reserved'), of: ({ reservedPence }) => reservedPence },
      ]}
      shape="bars"
    />
  );
};
