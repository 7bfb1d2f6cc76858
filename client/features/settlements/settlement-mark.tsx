import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { Settlement } from '#shared/settlements/schema.ts';

const marks: Record<Settlement['status'], Status> = {
  collecting: 'waiting',
  paying: 'attention',
  closed: 'good',
};

/** Where a settlement stands, in words and a shape. */
export const SettlementMark = ({ status }: { status: Settlement['status'] }) => {
  const { t } = useTranslation('settling');
  return <StatusMark is={marks[status]}>{t(`status.${status}`)}</StatusMark>;
};
