import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ChecksTable } from '#client/features/members/checks-table.tsx';
import { ContactFacts } from '#client/features/members/contact-facts.tsx';
import { EnteredList } from '#client/features/members/entered-list.tsx';
import { LeavePart } from '#client/features/members/leave-part.tsx';
import { useOwnRecord } from '#client/features/members/queries.ts';
import { RepresentativeLine } from '#client/features/members/representative-line.tsx';
import { ViewsList } from '#client/features/members/views-list.tsx';
import { actAsNobody, actForMyself, useActing } from '#client/lib/acting.ts';
import { Answered } from '#client/ui/answered.tsx';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { OwnRecord } from '#shared/members/record.ts';

const Home = ({ of }: { of: OwnRecord }) => {
  const { t } = useTranslation('members');
  const inOffice = useActing().saidBy !== null;
  if (inOffice) return <p>{t('mine.hiddenInOffice')}</p>;
  const or = (text: string | null) => text ?? t('record.nothing');
  return (
    <>
      <FactsTable
        facts={[
          [t('mine.address'), or(of.address)],
          [t('mine.postcode'), or(of.postcode)],
          [t('mine.accessNotes'), or(of.accessNotes)],
        ]}
      />
      <p>{t('mine.accessHint')}</p>
    </>
  );
};

const Acting = ({ of }: { of: OwnRecord }) => {
  const { t } = useTranslation('members');
  return (
    <>
      {of.roles.includes('holder') && (
        <Sheet title={t('representatives.title')}>
          {of.representatives.length === 0 && <p>{t('representatives.none')}</p>}
          {of.representatives.map(({ representativeId, name, rights, status }) => (
            <RepresentativeLine
              key={representativeId}
              name={name}
              rights={rights}
              invited={status === 'invited'}
            />
          ))}
          <Go to={paths.representatives} variant="default">
            {t('mine.change')}
          </Go>
        </Sheet>
      )}
      {of.actsFor.length > 0 && (
        <Sheet title={t('representatives.actsFor')}>
          {of.actsFor.map(({ holderId, name, rights }) => (
            <RepresentativeLine key={holderId} name={name} rights={rights} />
          ))}
        </Sheet>
      )}
    </>
  );
};

/** What is kept about me, who looked at it, and what others entered in my name. */
const MyRecord = () => {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const client = useQueryClient();
  const inOffice = useActing().saidBy !== null;
  const goAway = async () => {
    if (inOffice) return actForMyself();
    actAsNobody();
    await client.invalidateQueries();
    await navigate(paths.whoAmI);
  };
  return (
    <>
      <PageTitle lead={t('mine.lead')}>{t('mine.title')}</PageTitle>
      <Answered to={useOwnRecord()}>
        {(of) => (
          <>
            <Sheet title={t('mine.contact')}>
              <ContactFacts of={of} />
              <Home of={of} />
              <Go to={paths.changeContact} variant="default">
                {t('mine.change')}
              </Go>
            </Sheet>
            {!inOffice && (
              <>
                <Sheet title={t('mine.looked')}>
                  <ViewsList />
                </Sheet>
                <Sheet title={t('mine.entered')}>
                  <EnteredList />
                </Sheet>
              </>
            )}
            <Acting of={of} />
            {(of.checks.length > 0 || of.roles.includes('carer')) && (
              <Sheet title={t('checks.title')}>
                <ChecksTable checks={of.checks} />
              </Sheet>
            )}
            <LeavePart onLeft={() => void goAway()} />
          </>
        )}
      </Answered>
    </>
  );
};
export default MyRecord;
