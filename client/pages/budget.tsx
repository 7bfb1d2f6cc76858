import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { BudgetPlan } from '#client/features/budgets/budget-plan.tsx';
import { ForecastPart } from '#client/features/budgets/forecast-part.tsx';
import { LeftSentence } from '#client/features/budgets/left-sentence.tsx';
import { MoneyPicture } from '#client/features/budgets/money-picture.tsx';
import { OutcomesPicture } from '#client/features/budgets/outcomes-picture.tsx';
import { PaidIn } from '#client/features/budgets/paid-in.tsx';
import { useBudget } from '#client/features/budgets/queries.ts';
import { ReasonsPart } from '#client/features/budgets/reasons-part.tsx';
import { SetAsidePart } from '#client/features/budgets/set-aside-part.tsx';
import { Spending } from '#client/features/budgets/spending.tsx';
import { StandsFor } from '#client/features/budgets/stands-for.tsx';
import { SurplusPicture } from '#client/features/budgets/surplus-picture.tsx';
import { ExceptionsList } from '#client/features/councils/exceptions-list.tsx';
import { useWayToPay } from '#client/features/payments/queries.ts';
import { WayName } from '#client/features/payments/way-name.tsx';
import { MyShares } from '#client/features/purchases/my-shares.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { runningOn, weeklyOf } from '#shared/budgets/figures.ts';
import type { BudgetPage } from '#shared/budgets/schema.ts';

const HowIPay = () => {
  const { t } = useTranslation('payments');
  return (
    <Sheet title={t('way.page')}>
      <Answered to={useWayToPay()}>
        {(way) => (
          <>
            <p>{way.kind ? <WayName way={way} /> : t('way.none')}</p>
            <div className="row">
              <Go to={paths.card} variant="default">
                {t(way.ready ? 'way.look' : way.kind ? 'way.mend' : 'way.setUp')}
              </Go>
              <Go to={paths.collections} variant="default">
                {t('list.title')}
              </Go>
            </div>
          </>
        )}
      </Answered>
    </Sheet>
  );
};

/** What the plan that runs today brings in a week; null between two plans. */
const weeklyNow = ({ budgets, figures }: BudgetPage) => {
  const running = runningOn(budgets, figures.asOf);
  return running ? weeklyOf(running) : null;
};

const Whole = ({ page }: { page: BudgetPage }) => {
  const { t } = useTranslation('councils');
  const { budgets, figures, surplus, setAside, reasons, outcomes, yearFrom, exceptions } = page;
  const weeklyPence = weeklyNow(page);
  return (
    <>
      <MoneyPicture figures={figures} />
      <StandsFor figures={figures} />
      <SetAsidePart setAside={setAside} weeklyPence={weeklyPence} />
      {surplus && <SurplusPicture surplus={surplus} />}
      <ReasonsPart reasons={reasons} />
      <ForecastPart weeklyPence={weeklyPence} />
      {yearFrom && <OutcomesPicture outcomes={outcomes} yearFrom={yearFrom} weeklyPence={weeklyPence} />}
      <Spending />
      <MyShares />
      <PaidIn figures={figures} weeklyPence={weeklyPence} />
      {budgets.map((budget) => (
        <BudgetPlan key={budget.budgetId} budget={budget} />
      ))}
      {exceptions.length > 0 && (
        <Sheet title={t('exceptions.title')}>
          <ExceptionsList items={exceptions} />
        </Sheet>
      )}
    </>
  );
};

const Budget = () => {
  const { t } = useTranslation(['budgets', 'books']);
  return (
    <Answered page to={useBudget()}>
      {(page) => (
        <>
          <PageTitle lead={page.budgets.length > 0 && <LeftSentence figures={page.figures} />}>
            {t('title')}
          </PageTitle>
          {page.budgets.length === 0 ? (
            <EmptyTeach title={t('none')}>{t('noneWhy')}</EmptyTeach>
          ) : (
            <Whole page={page} />
          )}
          <HowIPay />
          <div className="row">
            <Go to={paths.myBooks} variant="default">
              {t('books:own.title')}
            </Go>
          </div>
        </>
      )}
    </Answered>
  );
};
export default Budget;
