import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayRoles } from '#client/lib/say-roles.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { PersonChoice } from '#client/ui/person-choice.tsx';
import type { MemberRow } from '#shared/members/record.ts';
import { FindWords } from './find-words.tsx';
import { useMembers } from './queries.ts';

/** One of the members, by letters of their name and one press. */
export const FindMember = ({
  role = '',
  isMeant,
  none,
  onChoose,
}: {
  role?: string;
  isMeant: (member: MemberRow) => boolean;
  /** What it means that nobody is found. */
  none: string;
  onChoose: (memberId: MemberRow['memberId'], name: string) => void;
}) => {
  const { t } = useTranslation(['members', 'shell']);
  const [words, find] = useState('');
  return (
    <>
      <FindWords label={t('office.find')} onFind={find} />
      <Paged of={useMembers({ words, role, limit: 10 })}>
        {(members) => {
          const found = members.filter(isMeant);
          const choose = (id: string) => {
            const chosen = found.find(({ memberId }) => memberId === id);
            if (chosen) onChoose(chosen.memberId, chosen.name);
          };
          return found.length === 0 ? (
            <EmptyTeach title={t('list.none')}>{none}</EmptyTeach>
          ) : (
            <PersonChoice
              people={found.map(({ memberId, name, roles }) => ({
                id: memberId,
                name,
                hint: sayRoles(roles, t),
              }))}
              onChoose={choose}
            />
          );
        }}
      </Paged>
    </>
  );
};
