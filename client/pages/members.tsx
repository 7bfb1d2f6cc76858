import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { MembersFilter } from '#client/features/members/members-filter.tsx';
import { MembersTable } from '#client/features/members/members-table.tsx';
import { type MembersAsked, useMembers } from '#client/features/members/queries.ts';
import { WaitingNote } from '#client/features/members/waiting-note.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';

/** Everybody of the mutual; what is looked for stands in the address. */
const Members = () => {
  const { t } = useTranslation('members');
  const [search, setSearch] = useSearchParams();
  const of = (name: string) => search.get(name) ?? '';
  const asked: MembersAsked = { words: of('words'), role: of('role'), status: of('status') };
  const ask = (next: MembersAsked) =>
    setSearch(
      Object.entries(next).filter(([, value]) => value !== ''),
      { replace: true },
    );
  return (
    <>
      <PageTitle lead={t('list.lead')}>{t('list.title')}</PageTitle>
      {asked.status !== 'applied' && <WaitingNote />}
      <div className="row page-actions">
        <Go to={paths.invite}>{t('list.invite')}</Go>
        <Go to={paths.office} variant="default">
          {t('list.office')}
        </Go>
      </div>
      <MembersFilter asked={asked} onAsk={ask} />
      <Paged of={useMembers(asked)}>
        {(members) =>
          members.length === 0 ? (
            <EmptyTeach title={t('list.none')}>{t('list.noneWhy')}</EmptyTeach>
          ) : (
            <MembersTable members={members} />
          )
        }
      </Paged>
    </>
  );
};
export default Members;
