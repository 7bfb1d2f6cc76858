import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import type { reconcileEndpoints } from '#shared/ledger/reconcile-endpoints.ts';

type Held = ReplyOf<typeof reconcileEndpoints.reconciliations>['held'];
type Band = Held['bands'][number];

/** How long money has lain with the payment service, against its ninety days: one line, and its table. */
export const HeldPart = ({ held }: { held: Held }) => {
  const { t } = useTranslation('comparing');
  const { heldPence, oldestOn, oldPence, payOutBy, bands } = held;
  const columns: Column<Band>[] = [
    {
      name: t('held.days'),
      cell: ({ fromDays, toDays }) =>
        toDays === null ? t('held.over', { fromDays }) : t('held.from', { fromDays, toDays }),
    },
    { name: t('held.money'), figures: true, cell: (band) => <Money of={band.amountPence} /> },
  ];
  return (
    <Sheet title={t('held.title')}>
      <p>
        {payOutBy ? (
          <StatusMark is="attention">{t('held.payOut', { oldPence, payOutBy })}</StatusMark>
        ) : oldestOn ? (
          t('held.line', { heldPence, oldestOn })
        ) : (
          t('held.none')
        )}
      </p>
      <p className="quiet">{t('held.why')}</p>
      {heldPence > 0 && (
        <RowsTable
          caption={t('held.title')}
          captionHidden
          columns={columns}
          rows={bands}
          keyOf={(band) => String(band.fromDays)}
        />
      )}
    </Sheet>
  );
};
