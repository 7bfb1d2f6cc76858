import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ChartGroup } from '#client/features/ledger/chart-group.tsx';
import { useTrialBalance } from '#client/features/ledger/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { noPence } from '#shared/language/money.ts';
import type { AccountKind } from '#shared/ledger/accounts.ts';
import { mutualChart, standsAt } from '#shared/ledger/chart.ts';
import type { KindBalance } from '#shared/ledger/schema.ts';

const Groups = ({ kinds }: { kinds: readonly KindBalance[] }) => {
  const { t } = useTranslation(['books', 'ledger']);
  const rowOf = (kind: AccountKind) => {
    const stands = kinds.find((one) => one.kind === kind);
    return {
      kind,
      name: stands ? (
        <Link to={paths.accountsOf(kind)}>{t(`ledger:kinds.${kind}`)}</Link>
      ) : (
        t(`ledger:kinds.${kind}`)
      ),
      amountPence: standsAt(kind, stands?.debitsPence ?? noPence, stands?.creditsPence ?? noPence),
    };
  };
  return mutualChart.map((group) => (
    <ChartGroup key={group.name} title={t(`chart.mutual.${group.name}`)} rows={group.kinds.map(rowOf)} />
  ));
};

/** Every kind of account of the mutual in plain words, with what stands on it. */
const BooksChart = () => {
  const { t } = useTranslation('books');
  return (
    <>
      <PageTitle lead={t('chart.lead')}>{t('chart.title')}</PageTitle>
      <Answered to={useTrialBalance()}>{(trial) => <Groups kinds={trial.kinds} />}</Answered>
      <div className="row">
        <Go to={paths.entries} variant="subtle">
          {t('back')}
        </Go>
      </div>
    </>
  );
};
export default BooksChart;
