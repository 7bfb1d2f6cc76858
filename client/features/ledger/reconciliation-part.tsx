import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Money } from '#client/ui/money.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Pence } from '#shared/language/money.ts';
import { ledgerEndpoints } from '#shared/ledger/endpoints.ts';
import type { Reconciliation } from '#shared/ledger/schema.ts';
import { useReconciliation } from './queries.ts';

interface Place {
  name: 'available' | 'pending';
  stripe: Pence;
  books: Pence;
  difference: Pence;
}

const placesOf = ({ stripe, books, difference }: Reconciliation): Place[] => [
  {
    name: 'available',
    stripe: stripe.availablePence,
    books: books.availablePence,
    difference: difference.availablePence,
  },
  {
    name: 'pending',
    stripe: stripe.pendingPence,
    books: books.pendingPence,
    difference: difference.pendingPence,
  },
];

const Compared = ({ compared }: { compared: Reconciliation }) => {
  const { t } = useTranslation('ledger');
  const columns: Column<Place>[] = [
    { name: t('stripe.place'), cell: (place) => t(`stripe.${place.name}`) },
    { name: t('stripe.theirs'), figures: true, cell: (place) => <Money of={place.stripe} /> },
    { name: t('stripe.ours'), figures: true, cell: (place) => <Money of={place.books} /> },
    { name: t('stripe.difference'), figures: true, cell: (place) => <Money of={place.difference} /> },
  ];
  return (
    <>
      <p>
        <StatusMark is={compared.agrees ? 'good' : 'attention'}>
          {t(compared.agrees ? 'stripe.agrees' : 'stripe.differs')}
        </StatusMark>
      </p>
      <RowsTable
        caption={t('stripe.title')}
        captionHidden
        columns={columns}
        rows={placesOf(compared)}
        keyOf={(place) => place.name}
      />
      {compared.newestMovementAt && (
        <p className="quiet">
          {t('stripe.newest')} <When at={compared.newestMovementAt} />
        </p>
      )}
    </>
  );
};

/** The payment service’s own word beside ours: agreeing, or by how much they differ. */
export const ReconciliationPart = () => {
  const { t } = useTranslation('ledger');
  const read = useChange(ledgerEndpoints.reconcile, ['ledger', 'settlements', 'oversight']);
  return (
    <Sheet title={t('stripe.title')}>
      <p>{t('stripe.why')}</p>
      <Answered to={useReconciliation()} waitingFor={t('stripe.asking')}>
        {(compared) => <Compared compared={compared} />}
      </Answered>
      {read.error && <RefusalNote error={read.error} takesFocus={read.submittedAt} />}
      <Button
        variant="default"
        loading={read.isPending}
        onClick={() => read.mutate({}, { onSuccess: () => tell(t('stripe.read')) })}
      >
        {t('stripe.readAgain')}
      </Button>
    </Sheet>
  );
};
