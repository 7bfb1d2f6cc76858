import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Day } from '#shared/language/time.ts';
import type { Preview } from '#shared/settlements/schema.ts';
import { NetPayForm } from './net-pay-form.tsx';

type Pair = Preview['netNeeded'][number];
const keyOf = (pair: Pair) => `${pair.holder.memberId} ${pair.carer.memberId}`;

/** What payroll gave back for each employed pair, saved row by row. */
export const NetPays = ({ weekOn, pairs }: { weekOn: Day; pairs: Preview['netNeeded'] }) => {
  const { t } = useTranslation('settling');
  const columns: Column<Pair>[] = [
    { name: t('dry.carer'), cell: (pair) => pair.carer.name },
    { name: t('dry.holder'), cell: (pair) => pair.holder.name },
    { name: t('net.gross'), figures: true, cell: (pair) => <Money of={pair.grossPence} /> },
    {
      name: t('net.net'),
      cell: (pair) => <NetPayForm key={keyOf(pair)} weekOn={weekOn} pair={pair} />,
    },
  ];
  return (
    <Sheet title={t('net.title')}>
      <p>{t('net.why')}</p>
      <RowsTable caption={t('net.title')} captionHidden columns={columns} rows={pairs} keyOf={keyOf} />
    </Sheet>
  );
};
