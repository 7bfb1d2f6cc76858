import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { MonthState } from '#shared/ledger/month.ts';

const marks: Record<MonthState, Status> = {
  closed: 'over',
  'can-be-closed': 'attention',
  'earlier-first': 'waiting',
  'not-over': 'good',
};

export const MonthMark = ({ state }: { state: MonthState }) => {
  const { t } = useTranslation('books');
  return <StatusMark is={marks[state]}>{t(`months.states.${state}`)}</StatusMark>;
};
