import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { sum } from '#shared/language/money.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import type { Preview } from '#shared/settlements/schema.ts';

type Holder = Preview['holders'][number];
type Carer = Preview['carers'][number];

const HolderMark = ({ holder }: { holder: Holder }) => {
  const { t } = useTranslation('settling');
  if (holder.carriesForward) return <StatusMark is="news">{t('dry.carriesForward')}</StatusMark>;
  return holder.ready ? (
    <StatusMark is="good">{t('dry.cardReady')}</StatusMark>
  ) : (
    <StatusMark is="attention">{t('dry.noCard')}</StatusMark>
  );
};

/** What each holder would owe, and whether there is a card to ask. */
export const DryHolders = ({ holders }: { holders: Preview['holders'] }) => {
  const { t } = useTranslation('settling');
  const columns: Column<Holder>[] = [
    { name: t('dry.holder'), cell: (one) => <Link to={paths.member(one.memberId)}>{one.name}</Link> },
    { name: t('dry.due'), figures: true, cell: (one) => <Money of={one.amountPence} /> },
    { name: t('dry.carried'), figures: true, cell: (one) => <Money of={one.carriedPence} /> },
    { name: t('dry.credit'), figures: true, cell: (one) => <Money of={one.creditPence} /> },
    { name: t('dry.asked'), figures: true, cell: (one) => <Money of={askedPence(one)} /> },
    { name: t('dry.card'), cell: (one) => <HolderMark holder={one} /> },
  ];
  const total = (of: (one: Holder) => Holder['amountPence']) => <Money of={sum(holders.map(of))} />;
  return (
    <RowsTable
      caption={t('dry.holders')}
      columns={columns}
      rows={holders}
      keyOf={(one) => one.memberId}
      foot={[
        t('dry.sum'),
        total((one) => one.amountPence),
        total((one) => one.carriedPence),
        total((one) => one.creditPence),
        total(askedPence),
        '',
      ]}
    />
  );
};

/** What each carer would be paid, and whether they can be. */
export const DryCarers = ({ carers }: { carers: Preview['carers'] }) => {
  const { t } = useTranslation('settling');
  const columns: Column<Carer>[] = [
    { name: t('dry.carer'), cell: (one) => <Link to={paths.member(one.memberId)}>{one.name}</Link> },
    { name: t('dry.pay'), figures: true, cell: (one) => <Money of={one.amountPence} /> },
    {
      name: t('dry.account'),
      cell: (one) =>
        one.payable ? (
          <StatusMark is="good">{t('dry.payable')}</StatusMark>
        ) : (
          <StatusMark is="attention">{t('dry.notPayable')}</StatusMark>
        ),
    },
  ];
  return (
    <RowsTable
      caption={t('dry.carers')}
      columns={columns}
      rows={carers}
      keyOf={(one) => one.memberId}
      foot={[t('dry.sum'), <Money key="sum" of={sum(carers.map((one) => one.amountPence))} />, '']}
    />
  );
};
