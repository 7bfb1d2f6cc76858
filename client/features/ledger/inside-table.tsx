import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import { noPence, type Pence, subtract, sum } from '#shared/language/money.ts';
import type { reconcileEndpoints } from '#shared/ledger/reconcile-endpoints.ts';

type Kind = ReplyOf<typeof reconcileEndpoints.reconciliations>['inside'][number];

const over = (more: Pence, less: Pence): Pence => (more > less ? subtract(more, less) : noPence);
const has = ({ debitsPence, creditsPence }: Kind) => over(debitsPence, creditsPence);
const owes = ({ debitsPence, creditsPence }: Kind) => over(creditsPence, debitsPence);

/** Whose money it is: what is there on one side, whom it is for on the other, and both come to the same. */
export const InsideTable = ({ kinds }: { kinds: readonly Kind[] }) => {
  const { t } = useTranslation(['comparing', 'ledger']);
  const shown = kinds.filter((kind) => kind.debitsPence !== kind.creditsPence);
  const columns: Column<Kind>[] = [
    { name: t('inside.account'), cell: ({ kind }) => t(`kinds.${kind}`, { ns: 'ledger' }) },
    { name: t('inside.has'), figures: true, cell: (kind) => <Money of={has(kind)} /> },
    { name: t('inside.owes'), figures: true, cell: (kind) => <Money of={owes(kind)} /> },
  ];
  return (
    <Sheet title={t('inside.title')}>
      <p>{t('inside.why')}</p>
      <RowsTable
        caption={t('inside.title')}
        captionHidden
        columns={columns}
        rows={shown}
        keyOf={({ kind }) => kind}
        foot={[
          t('inside.sum'),
          <Money key="has" of={sum(shown.map(has))} />,
          <Money key="owes" of={sum(shown.map(owes))} />,
        ]}
      />
    </Sheet>
  );
};
