import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { sayRoles } from '#client/lib/say-roles.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { PersonChoice } from '#client/ui/person-choice.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { FindWords } from './find-words.tsx';
import { useMembers } from './queries.ts';

/** Somebody who is a member or invited; who is neither is invited first, to a sign-in of their own. */
export const FindRepresentative = ({
  besides,
  onChoose,
}: {
  /** The holder, those who act for them already, and whoever is asking. */
  besides: readonly string[];
  onChoose: (memberId: string, name: string) => void;
}) => {
  const { t } = useTranslation(['members', 'shell']);
  const [words, find] = useState('');
  return (
    <Sheet title={t('acting.who')}>
      <FindWords label={t('office.find')} onFind={find} />
      <Paged of={useMembers({ words, limit: 10 })}>
        {(members) => {
          const found = members.filter(
            ({ memberId, status }) =>
              (status === 'member' || status === 'invited') && !besides.includes(memberId),
          );
          return found.length === 0 ? (
            <EmptyTeach title={t('list.none')}>{t('acting.none')}</EmptyTeach>
          ) : (
            <PersonChoice
              people={found.map(({ memberId, name, roles }) => ({
                id: memberId,
                name,
                hint: sayRoles(roles, t),
              }))}
              onChoose={(id) => onChoose(id, found.find((one) => one.memberId === id)?.name ?? '')}
            />
          );
        }}
      </Paged>
      <p>{t('acting.notHere')}</p>
      <Go to={paths.invite} variant="default">
        {t('acting.invite')}
      </Go>
    </Sheet>
  );
};
