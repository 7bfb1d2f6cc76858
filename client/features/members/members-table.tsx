import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { sayRoles } from '#client/lib/say-roles.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { RowsTable } from '#client/ui/rows-table.tsx';
import { When } from '#client/ui/when.tsx';
import { dayAt } from '#shared/language/time.ts';
import type { MemberRow } from '#shared/members/record.ts';
import { RightToWorkMark, StandingMark } from './standing-mark.tsx';

/** Many members, one line each. */
export const MembersTable = ({ members }: { members: readonly MemberRow[] }) => {
  const { t } = useTranslation('members');
  return (
    <RowsTable
      caption={t('list.caption')}
      captionHidden
      rows={members}
      keyOf={(member) => member.memberId}
      columns={[
        {
          name: t('list.name'),
          cell: (member) => <Link to={paths.member(member.memberId)}>{member.name}</Link>,
        },
        { name: t('list.parts'), cell: (member) => sayRoles(member.roles, t) },
        { name: t('list.standing'), cell: (member) => <StandingMark of={member.status} /> },
        { name: t('list.rightToWork'), cell: (member) => <RightToWorkMark of={member.rightToWork} /> },
        {
          name: t('list.since'),
          cell: (member) => <When day={dayAt(member.since, zoneNow())} form="date" />,
        },
      ]}
    />
  );
};
