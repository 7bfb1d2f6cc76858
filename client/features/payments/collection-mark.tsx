import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import { dayAt } from '#shared/language/time.ts';
import type { Collection } from '#shared/settlements/collection.ts';

const marks: Record<Collection['status'], Status> = {
  waiting: 'waiting',
  processing: 'waiting',
  collected: 'good',
  parked: 'attention',
  carried: 'news',
  dropped: 'over',
};

/** Where a collection stands, with its day. */
export const CollectionMark = ({ collection }: { collection: Collection }) => {
  const { t } = useTranslation('payments');
  const { status, leavesOn, collectedAt } = collection;
  const day = collectedAt ? dayAt(collectedAt, zoneNow()) : leavesOn;
  const words = day && status !== 'parked' ? t(`collected.on.${status}`, { day }) : t(`collected.${status}`);
  return <StatusMark is={marks[status]}>{words}</StatusMark>;
};
