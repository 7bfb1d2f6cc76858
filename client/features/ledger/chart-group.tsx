import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Pence } from '#shared/language/money.ts';
import type { AccountKind } from '#shared/ledger/accounts.ts';
import '#client/ui/facts-table.css';

interface ChartGroupProps {
  title: string;
  rows: readonly { kind: AccountKind; name: ReactNode; amountPence: Pence | null }[];
  children?: ReactNode;
}

/** Some accounts that answer one question, each with its amount and what it means a tap away. */
export const ChartGroup = ({ title, rows, children }: ChartGroupProps) => {
  const { t } = useTranslation(['books', 'ledger']);
  return (
    <Sheet title={title}>
      <dl className="facts-table">
        {rows.map(({ kind, name, amountPence }) => (
          <Fragment key={kind}>
            <dt>{name}</dt>
            <dd>
              {amountPence !== null && <Money of={amountPence} />}
              <details>
                <summary>{t('chart.means', { account: t(`ledger:kinds.${kind}`) })}</summary>
                <p>{t(`ledger:means.${kind}`)}</p>
              </details>
            </dd>
          </Fragment>
        ))}
      </dl>
      {children}
    </Sheet>
  );
};
