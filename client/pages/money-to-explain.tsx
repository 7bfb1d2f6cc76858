import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { ExplainedLately } from '#client/features/oversight/explained-lately.tsx';
import { useUnexplained, useWork } from '#client/features/oversight/queries.ts';
import { UnexplainedList } from '#client/features/oversight/unexplained-list.tsx';
import { WorkGroup } from '#client/features/oversight/work-group.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { WorkKind } from '#shared/oversight/schema.ts';

/** Money that did not go where it should, each with its own road already. */
const failed: readonly WorkKind[] = ['due-parked', 'pay-parked', 'pay-late', 'carer-not-payable'];

/** What came or went unasked, and what did not come or go when it was asked to. */
const MoneyToExplain = () => {
  const { t } = useTranslation('explaining');
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <UnexplainedList />
      <Answered to={useWork()}>
        {({ groups }) =>
          groups
            .filter(({ kind }) => failed.includes(kind))
            .map((group) => <WorkGroup key={group.kind} group={group} />)
        }
      </Answered>
      <Answered to={useUnexplained()}>{({ lately }) => <ExplainedLately lately={lately} />}</Answered>
      <div className="row">
        <Go to={paths.accountsOf('suspense')} variant="default">
          {t('suspense')}
        </Go>
        <Go to={paths.entries} variant="subtle">
          {t('ledger')}
        </Go>
      </div>
    </>
  );
};
export default MoneyToExplain;
