import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useMonths } from '#client/features/ledger/book-queries.ts';
import { MonthsTable } from '#client/features/ledger/months-table.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';

/** The months of the books: closed, to be closed, or not over. */
const Months = () => {
  const { t } = useTranslation('books');
  return (
    <>
      <PageTitle lead={t('months.lead')}>{t('months.title')}</PageTitle>
      <Answered to={useMonths()}>{({ items }) => <MonthsTable months={items} />}</Answered>
      <div className="row">
        <Go to={paths.entries} variant="subtle">
          {t('back')}
        </Go>
      </div>
    </>
  );
};
export default Months;
