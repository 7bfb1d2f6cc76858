import { Button } from '@mantine/core';
import { IconMail, IconPhone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { FindWords } from '#client/features/members/find-words.tsx';
import { useMembers, useRecord } from '#client/features/members/queries.ts';
import { enterWordsOf, type SaidBy, useActing } from '#client/lib/acting.ts';
import { sayRoles } from '#client/lib/say-roles.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { PersonChoice } from '#client/ui/person-choice.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const Who = ({ onChoose }: { onChoose: (memberId: string) => void }) => {
  const { t } = useTranslation(['members', 'shell']);
  const [words, find] = useState('');
  return (
    <Sheet title={t('office.who')}>
      <FindWords label={t('office.find')} onFind={find} />
      <Paged of={useMembers({ status: 'member', words, limit: 10 })}>
        {(members) =>
          members.length === 0 ? (
            <EmptyTeach title={t('list.none')}>{t('office.none')}</EmptyTeach>
          ) : (
            <PersonChoice
              people={members.map((member) => ({
                id: member.memberId,
                name: member.name,
                hint: sayRoles(member.roles, t),
              }))}
              onChoose={onChoose}
            />
          )
        }
      </Paged>
    </Sheet>
  );
};

const How = ({ memberId }: { memberId: string }) => {
  const { t } = useTranslation('members');
  return (
    <Answered to={useRecord(memberId)}>
      {(member) => {
        const begin = (saidBy: SaidBy) => enterWordsOf(member, saidBy);
        return (
          <NextThing
            title={t('office.how', { name: member.name })}
            action={
              <>
                <Button leftSection={<IconPhone aria-hidden="true" />} onClick={() => begin('phone')}>
                  {t('office.phone')}
                </Button>
                <Button leftSection={<IconMail aria-hidden="true" />} onClick={() => begin('paper')}>
                  {t('office.paper')}
                </Button>
                <Go to={paths.office} variant="subtle">
                  {t('office.other')}
                </Go>
              </>
            }
          />
        );
      }}
    </Answered>
  );
};

/** A coordinator writes down what a member said: first whose words, then how they came. */
const Office = () => {
  const { t } = useTranslation('members');
  const [search, setSearch] = useSearchParams();
  const memberId = search.get('member');
  // In the member’s name from here on: what they can do begins at their home, and records are not for them.
  if (useActing().for) return <Navigate to={paths.home} replace />;
  return (
    <>
      <PageTitle lead={t('office.lead')}>{t('office.title')}</PageTitle>
      {memberId ? <How memberId={memberId} /> : <Who onChoose={(member) => setSearch({ member })} />}
    </>
  );
};
export default Office;
