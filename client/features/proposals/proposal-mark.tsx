import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { ProposalStatus } from '#shared/proposals/schema.ts';

const marks: Record<ProposalStatus, Status> = {
  draft: 'waiting',
  notice: 'news',
  voting: 'attention',
  passed: 'good',
  enacted: 'good',
  'not-passed': 'over',
  'no-quorum': 'over',
  withdrawn: 'over',
};

export const ProposalMark = ({ status }: { status: ProposalStatus }) => {
  const { t } = useTranslation('proposals');
  return <StatusMark is={marks[status]}>{t(`status.${status}`)}</StatusMark>;
};
