import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { CoverStatus } from '#shared/cover/schema.ts';

const marks: Record<CoverStatus, Status> = {
  asking: 'waiting',
  found: 'good',
  nobody: 'attention',
  ended: 'over',
};

export const CoverMark = ({ status }: { status: CoverStatus }) => {
  const { t } = useTranslation('cover');
  return <StatusMark is={marks[status]}>{t(`status.${status}`)}</StatusMark>;
};
