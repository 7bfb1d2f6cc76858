import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { MemberRow } from '#shared/members/record.ts';
import type { MemberStatus } from '#shared/members/schema.ts';

const standings: Record<MemberStatus, Status> = {
  invited: 'waiting',
  applied: 'attention',
  member: 'good',
  left: 'over',
  declined: 'over',
};
const rights: Record<NonNullable<MemberRow['rightToWork']>, Status> = {
  seen: 'good',
  missing: 'attention',
  'run-out': 'attention',
};

export const StandingMark = ({ of }: { of: MemberStatus }) => {
  const { t } = useTranslation('members');
  return <StatusMark is={standings[of]}>{t(`status.${of}`)}</StatusMark>;
};

export const RightToWorkMark = ({ of }: { of: MemberRow['rightToWork'] }) => {
  const { t } = useTranslation('members');
  return of && <StatusMark is={rights[of]}>{t(`rightToWork.${of}`)}</StatusMark>;
};
