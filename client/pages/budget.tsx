import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { BudgetPlan } from '#client/features/budgets/budget-plan.tsx';
import { LeftSentence } from '#client/features/budgets/left-sentence.tsx';
import { MoneyPicture } from '#client/features/budgets/money-picture.tsx';
import { PaidIn } from '#client/features/budgets/paid-in.tsx';
import { useBudget } from '#client/features/budgets/queries.ts';
import { Spending } from '#client/features/budgets/spending.tsx';
import { StandsFor } from '#client/features/budgets/stands-for.tsx';
import { WeeksPicture } from '#client/features/budgets/weeks-picture.tsx';
import { useWayToPay } from '#client/features/payments/queries.ts';
import { WayName } from '#client/features/payments/way-name.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const HowIPay = () => {
  const { t } = useTranslation('payments');
  return (
    <Sheet title={t('way.page')}>
      <Answered to={useWayToPay()}>
        {(way) => (
          <>
            <p>{way.kind ? <WayName way={way} /> : t('way.none')}</p>
            <Go to={paths.card} variant="default">
              {t(way.ready ? 'way.look' : way.kind ? 'way.mend' : 'way.setUp')}
            </Go>
          </>
        )}
      </Answered>
    </Sheet>
  );
};

const Budget = () => {
  const { t } = useTranslation('budgets');
  return (
    <Answered page to={useBudget()}>
      {({ budgets, figures }) => (
        <>
          <PageTitle lead={budgets.length > 0 && <LeftSentence figures={figures} />}>{t('title')}</PageTitle>
          {budgets.length === 0 ? (
            <EmptyTeach title={t('none')}>{t('noneWhy')}</EmptyTeach>
          ) : (
            <>
              <MoneyPicture figures={figures} />
              <StandsFor figures={figures} />
              <WeeksPicture figures={figures} council={budgets[0]?.council ?? ''} />
              <Spending />
              <PaidIn figures={figures} />
              {budgets.map((budget) => (
                <BudgetPlan key={budget.budgetId} budget={budget} />
              ))}
            </>
          )}
          <HowIPay />
        </>
      )}
    </Answered>
  );
};
export default Budget;
