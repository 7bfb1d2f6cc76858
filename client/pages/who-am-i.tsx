import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ownAddress, paths } from '#client/app/paths.ts';
import { WaitingMember } from '#client/features/members/waiting-member.tsx';
import { actAs } from '#client/lib/acting.ts';
import { sayRoles } from '#client/lib/say-roles.ts';
import { membersOf, othersOf, useSession } from '#client/lib/session.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { PersonChoice } from '#client/ui/person-choice.tsx';
import type { OpenedMember } from '#shared/sign-in/schema.ts';

/** One sign-in may open several members: a couple with one e-mail address, or one person in two mutuals. */
const WhoAmI = () => {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const session = useSession().data;
  const members = membersOf(session);
  const others = othersOf(session);
  const choose = (memberId: string) => {
    actAs(memberId);
    void navigate(ownAddress(search.get('next')), { replace: true });
  };
  const partOf = (member: OpenedMember) => `${sayRoles(member.roles, t)} · ${member.mutual.name}`;
  return (
    <>
      <PageTitle lead={members.length > 0 && t('whoAmI.lead')}>{t('whoAmI.title')}</PageTitle>
      {others.map((other) => (
        <WaitingMember key={other.memberId} of={other} onJoined={() => choose(other.memberId)} />
      ))}
      {members.length === 0 && others.length === 0 && (
        <EmptyTeach title={t('whoAmI.none')} action={<Go to={paths.apply}>{t('whoAmI.apply')}</Go>}>
          {t('whoAmI.noneWhy')}
        </EmptyTeach>
      )}
      {members.length > 0 && (
        <PersonChoice
          people={members.map((member) => ({ id: member.memberId, name: member.name, hint: partOf(member) }))}
          onChoose={choose}
        />
      )}
    </>
  );
};
export default WhoAmI;
