import { useTranslation } from 'react-i18next';
import { RowsTable } from '#client/ui/rows-table.tsx';
import type { SaidFault } from '#shared/imports/schema.ts';

const keyOf = ({ file, row, column, code }: SaidFault) => [file, row, column, code].join(' ');

/** Each row that needs mending: where, what is wrong, and what would be right. */
export const FaultsTable = ({ faults }: { faults: readonly SaidFault[] }) => {
  const { t } = useTranslation('imports');
  const said = (part: 'wrong' | 'right') => ({
    name: t(`mend.${part}`),
    cell: ({ code, column, facts }: SaidFault) => t(`faults.${code}.${part}`, { column, ...facts }),
  });
  return (
    <RowsTable
      caption={t('mend.caption')}
      columns={[
        { name: t('counts.file'), cell: ({ file }) => `${file}.csv` },
        { name: t('mend.row'), cell: ({ row }) => row, figures: true },
        { name: t('mend.column'), cell: ({ column }) => column },
        said('wrong'),
        said('right'),
      ]}
      rows={faults}
      keyOf={keyOf}
    />
  );
};
