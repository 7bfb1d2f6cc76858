import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { CollectionDetail } from '#shared/settlements/collection.ts';
import { CollectionMark } from './collection-mark.tsx';
import { WayName } from './way-name.tsx';

/** How much, from where, when, and how it stands. */
export const CollectionFacts = ({ collection }: { collection: CollectionDetail }) => {
  const { t } = useTranslation('payments');
  const { askedPence, carriedPence, creditPence, from, leavesOn, collectedAt, dueId } = collection;
  const facts: [string, ReactNode][] = [
    [
      t('collected.amount'),
      <strong key="amount">
        <Money of={askedPence} />
      </strong>,
    ],
    [t('collected.stands'), <CollectionMark key="stands" collection={collection} />],
  ];
  if (from) facts.push([t('collected.from'), <WayName key="from" way={from} />]);
  if (leavesOn && !collectedAt) facts.push([t('collected.leaves'), <When key="leaves" day={leavesOn} />]);
  if (collectedAt) facts.push([t('collected.came'), <When key="came" at={collectedAt} />]);
  if (carriedPence > 0) facts.push([t('collected.carriedPart'), <Money key="carried" of={carriedPence} />]);
  if (creditPence > 0) facts.push([t('collected.creditPart'), <Money key="credit" of={creditPence} />]);
  facts.push([t('collected.reference'), dueId]);
  return (
    <Sheet>
      <FactsTable facts={facts} />
    </Sheet>
  );
};
