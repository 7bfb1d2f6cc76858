import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useMonth } from '#client/features/ledger/book-queries.ts';
import { ClosePart } from '#client/features/ledger/close-part.tsx';
import { MonthName } from '#client/features/ledger/month-name.tsx';
import { MovedTable } from '#client/features/ledger/moved-table.tsx';
import { SaveButton } from '#client/features/ledger/save-button.tsx';
import { call } from '#client/lib/call.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { Day } from '#shared/language/time.ts';
import type { MonthShown } from '#shared/ledger/month.ts';
import { monthEndpoints } from '#shared/ledger/month-endpoints.ts';

const Shown = ({ month }: { month: MonthShown }) => {
  const { t } = useTranslation(['books', 'ledger']);
  const { monthOn } = month;
  const sheet = async () => {
    const { fileName, csv } = await call(monthEndpoints.monthSheet, { params: { monthOn } });
    return { fileName, text: csv, mediaType: 'text/csv;charset=utf-8' };
  };
  return (
    <>
      <ClosePart month={month} />
      <Sheet title={t('months.trial')}>
        <p>
          <StatusMark is={month.balances ? 'good' : 'attention'}>
            {t(month.balances ? 'ledger:trial.balances' : 'ledger:trial.differs')}
          </StatusMark>
        </p>
        <MovedTable
          caption={t('months.trial')}
          rows={month.kinds}
          nameOf={({ kind }) => <Link to={paths.accountsOf(kind)}>{t(`ledger:kinds.${kind}`)}</Link>}
        />
        <SaveButton fetchIt={sheet}>{t('months.save')}</SaveButton>
      </Sheet>
    </>
  );
};

/** One month of the books: what moved, what is open, and closing it. */
const Month = () => {
  const { t } = useTranslation('books');
  const monthOn = useParams()['monthOn'] as Day;
  return (
    <>
      <PageTitle lead={<MonthName of={monthOn} />}>{t('months.aMonth')}</PageTitle>
      <Answered to={useMonth(monthOn)}>{(month) => <Shown month={month} />}</Answered>
      <div className="row">
        <Go to={paths.months} variant="subtle">
          {t('months.back')}
        </Go>
      </div>
    </>
  );
};
export default Month;
