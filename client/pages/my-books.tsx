import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useHolderMonth } from '#client/features/ledger/book-queries.ts';
import { MonthName } from '#client/features/ledger/month-name.tsx';
import { OwnBooks } from '#client/features/ledger/own-books.tsx';
import { SealNote } from '#client/features/ledger/seal-note.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { type Day, isDay } from '#shared/language/time.ts';

const Months = ({ months, chosen }: { months: readonly Day[]; chosen: Day }) => {
  const { t } = useTranslation('books');
  return (
    <Sheet title={t('own.month')}>
      <ul>
        {months.map((monthOn) => (
          <li key={monthOn}>
            <Link to={`?month=${monthOn}`} aria-current={monthOn === chosen ? 'true' : undefined}>
              <MonthName of={monthOn} />
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};

/** My direct payment as accounts, month by month. */
const MyBooks = () => {
  const { t } = useTranslation('books');
  const [search] = useSearchParams();
  const asked = search.get('month') ?? '';
  return (
    <>
      <PageTitle lead={t('own.lead')}>{t('own.title')}</PageTitle>
      <Answered to={useHolderMonth(isDay(asked) ? asked : null)}>
        {(month) => (
          <>
            <p>
              <MonthName of={month.monthOn} />:{' '}
              <StatusMark is={month.closed ? 'over' : 'good'}>
                {t(month.closed ? 'own.closed' : 'own.stillOpen')}
              </StatusMark>
            </p>
            <OwnBooks month={month} />
            <Months months={month.months} chosen={month.monthOn} />
            <SealNote seal={month.closed?.seal ?? month.seal} />
          </>
        )}
      </Answered>
      <div className="row">
        <Go to={paths.myBank} variant="default">
          {t('own.bank')}
        </Go>
        <Go to={paths.budget} variant="subtle">
          {t('own.back')}
        </Go>
      </div>
    </>
  );
};
export default MyBooks;
