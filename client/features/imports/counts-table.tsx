import { useTranslation } from 'react-i18next';
import { RowsTable } from '#client/ui/rows-table.tsx';
import type { ImportReport } from '#shared/imports/schema.ts';

type FileCounts = ImportReport['files'][number];

/** How many rows of each file are new, say something else, or are here already. */
export const CountsTable = ({ files }: { files: readonly FileCounts[] }) => {
  const { t } = useTranslation('imports');
  const counted = (name: 'rows' | 'new' | 'changed' | 'unchanged') => ({
    name: t(`counts.${name}`),
    cell: (file: FileCounts) => file[name],
    figures: true,
  });
  return (
    <RowsTable
      caption={t('counts.caption')}
      columns={[
        { name: t('counts.file'), cell: ({ file }) => `${file}.csv` },
        counted('rows'),
        counted('new'),
        counted('changed'),
        counted('unchanged'),
      ]}
      rows={files}
      keyOf={({ file }) => file}
    />
  );
};
