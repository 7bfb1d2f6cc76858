import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { PurchaseStatus } from '#shared/purchases/schema.ts';

const marks: Record<PurchaseStatus, Status> = {
  offered: 'news',
  'going-ahead': 'good',
  released: 'over',
  delivered: 'waiting',
  doubted: 'attention',
  confirmed: 'good',
  invoiced: 'waiting',
  settled: 'waiting',
  collected: 'good',
  paid: 'good',
  cancelled: 'over',
};

export const PurchaseMark = ({ status }: { status: PurchaseStatus }) => {
  const { t } = useTranslation('purchases');
  return <StatusMark is={marks[status]}>{t(`status.${status}`)}</StatusMark>;
};
