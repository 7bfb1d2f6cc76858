import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import { negate, type Pence } from '#shared/language/money.ts';
import { dayAt } from '#shared/language/time.ts';
import type { StatementLine } from '#shared/ledger/statement.ts';
import { AccountName } from './account-name.tsx';

interface StatementTableProps {
  caption: string;
  openingPence: Pence;
  closingPence: Pence;
  lines: readonly StatementLine[];
  isWhole: boolean;
}

/** The day of the books; where a fact came late, its own day beside it. */
const OnDay = ({ line }: { line: StatementLine }) => {
  const { t } = useTranslation('books');
  const own = dayAt(line.at, zoneNow());
  return (
    <>
      <When day={line.bookedOn} form="date" />
      {own !== line.bookedOn && (
        <>
          <br />
          <span className="quiet">
            {t('statement.ownDay')} <When day={own} form="date" />
          </span>
        </>
      )}
    </>
  );
};

/** Entries with the balance after each, the opening balance above them and the closing one below. */
export const StatementTable = ({
  caption,
  openingPence,
  closingPence,
  lines,
  isWhole,
}: StatementTableProps) => {
  const { t } = useTranslation(['books', 'ledger']);
  const columns: Column<StatementLine>[] = [
    { name: t('statement.onDay'), cell: (line) => <OnDay line={line} /> },
    { name: t('statement.what'), cell: (line) => t(`ledger:transfers.${line.kind}`) },
    { name: t('statement.otherAccount'), cell: (line) => <AccountName of={line.other} /> },
    {
      name: t('statement.amount'),
      figures: true,
      cell: (line) => <Money of={line.side === 'debit' ? line.amountPence : negate(line.amountPence)} />,
    },
    { name: t('statement.balance'), figures: true, cell: (line) => <Money of={line.balancePence} /> },
  ];
  return (
    <>
      <p>
        {t('statement.opening')} <Money of={openingPence} />
      </p>
      {lines.length === 0 ? (
        <p>{t('statement.none')}</p>
      ) : (
        <RowsTable
          caption={caption}
          captionHidden
          columns={columns}
          rows={lines}
          keyOf={(line) => `${line.transferId} ${line.side}`}
        />
      )}
      {isWhole && (
        <p>
          <strong>
            {t('statement.closing')} <Money of={closingPence} />
          </strong>
        </p>
      )}
    </>
  );
};
