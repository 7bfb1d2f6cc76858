import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { TakeAlong } from '#client/features/ledger/take-along.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { type ExportedTable, exportedColumns } from '#shared/ledger/export.ts';

/** All of the books as files, so that anybody can reckon them anew. */
const TakeBooks = () => {
  const { t } = useTranslation('books');
  return (
    <>
      <PageTitle lead={t('export.lead')}>{t('export.title')}</PageTitle>
      {(Object.keys(exportedColumns) as ExportedTable[]).map((table) => (
        <TakeAlong key={table} table={table} />
      ))}
      <div className="row">
        <Go to={paths.entries} variant="subtle">
          {t('back')}
        </Go>
      </div>
    </>
  );
};
export default TakeBooks;
