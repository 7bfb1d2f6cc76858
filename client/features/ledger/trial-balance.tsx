import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import { subtract } from '#shared/language/money.ts';
import type { ledgerEndpoints } from '#shared/ledger/endpoints.ts';
import type { KindBalance } from '#shared/ledger/schema.ts';

type Trial = ReplyOf<typeof ledgerEndpoints.trialBalance>;

/** What is kept apart on one side less the other: booked or worked, not settled yet. */
const apart = (kind: KindBalance) => subtract(kind.pendingDebitsPence, kind.pendingCreditsPence);

/** Every kind of account with what was debited and credited; the two sums are one. */
export const TrialBalance = ({ trial }: { trial: Trial }) => {
  const { t } = useTranslation('ledger');
  const columns: Column<KindBalance>[] = [
    {
      name: t('trial.kind'),
      cell: (kind) => <Link to={paths.accountsOf(kind.kind)}>{t(`kinds.${kind.kind}`)}</Link>,
    },
    { name: t('trial.accounts'), figures: true, cell: (kind) => kind.accounts },
    { name: t('trial.debits'), figures: true, cell: (kind) => <Money of={kind.debitsPence} /> },
    { name: t('trial.credits'), figures: true, cell: (kind) => <Money of={kind.creditsPence} /> },
    {
      name: t('trial.balance'),
      figures: true,
      cell: (kind) => <Money of={subtract(kind.debitsPence, kind.creditsPence)} />,
    },
    { name: t('trial.pending'), figures: true, cell: (kind) => <Money of={apart(kind)} /> },
  ];
  return (
    <>
      <p>
        <StatusMark is={trial.balances ? 'good' : 'attention'}>
          {t(trial.balances ? 'trial.balances' : 'trial.differs')}
        </StatusMark>
      </p>
      <RowsTable
        caption={t('trial.title')}
        captionHidden
        columns={columns}
        rows={trial.kinds}
        keyOf={(kind) => kind.kind}
        foot={[
          t('trial.sum'),
          '',
          <Money key="debits" of={trial.debitsPence} />,
          <Money key="credits" of={trial.creditsPence} />,
          <Money key="balance" of={subtract(trial.debitsPence, trial.creditsPence)} />,
          '',
        ]}
      />
    </>
  );
};
