import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { AgreeForm } from '#client/features/matching/agree-form.tsx';
import { ChecksTable } from '#client/features/members/checks-table.tsx';
import { ContactFacts } from '#client/features/members/contact-facts.tsx';
import { InviteBackForm } from '#client/features/members/invite-back-form.tsx';
import { JoiningPart } from '#client/features/members/joining-part.tsx';
import { PairsTable } from '#client/features/members/pairs-table.tsx';
import { PartWith } from '#client/features/members/part-with.tsx';
import { type ShownRecord, useRecord } from '#client/features/members/queries.ts';
import { RepresentativeLine } from '#client/features/members/representative-line.tsx';
import { StandingMark } from '#client/features/members/standing-mark.tsx';
import { WithdrawCheck } from '#client/features/members/withdraw-check.tsx';
import { sayRoles } from '#client/lib/say-roles.ts';
import { useMember } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const Checks = ({ of }: { of: ShownRecord }) => {
  const { t } = useTranslation('members');
  const isMine = useMember()?.memberId === of.memberId;
  const withdraw = (check: ShownRecord['checks'][number]) => (
    <WithdrawCheck memberId={of.memberId} check={check} />
  );
  return (
    <Sheet title={t('checks.title')}>
      <ChecksTable checks={of.checks} {...(isMine ? {} : { beside: withdraw })} />
      {isMine ? (
        <p>{t('checks.own')}</p>
      ) : (
        <Go to={paths.recordCheck(of.memberId)} variant="default">
          {t('checks.record')}
        </Go>
      )}
    </Sheet>
  );
};

const Acting = ({ of }: { of: ShownRecord }) => {
  const { t } = useTranslation('members');
  const mayHaveSomebody = of.status === 'member' && of.roles.includes('holder');
  return (
    <>
      {(of.representatives.length > 0 || mayHaveSomebody) && (
        <Sheet title={t('representatives.ofMember')}>
          <div className="stack">
            {of.representatives.map(({ representativeId, name, rights, status, since }) => (
              <RepresentativeLine
                key={representativeId}
                name={name}
                rights={rights}
                invited={status === 'invited'}
                since={since}
              />
            ))}
            {of.representatives.length === 0 && <p>{t('acting.nobody', { name: of.name })}</p>}
            {mayHaveSomebody && (
              <div>
                <Go to={paths.representativesOf(of.memberId)} variant="default">
                  {t('acting.record')}
                </Go>
              </div>
            )}
          </div>
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

const Leaving = ({ of }: { of: ShownRecord }) => {
  const { t } = useTranslation('members');
  return (
    <Sheet title={t('leaving.title')}>
      <div className="row">
        <PartWith of={of} />
        {of.roles.includes('holder') && (
          <Go to={paths.setAsidePaid(of.memberId)} variant="default">
            {t('leaving.setAside')}
          </Go>
        )}
        {of.roles.includes('holder') && (
          <Go to={paths.councilExceptions(of.memberId)} variant="default">
            {t('record.councilExceptions')}
          </Go>
        )}
      </div>
    </Sheet>
  );
};

const Present = ({ of }: { of: ShownRecord }) => {
  const { t } = useTranslation('members');
  return (
    <Sheet title={t('record.office')}>
      <p>{of.hasSignIn ? t('record.officeWhy') : t('record.noSignIn')}</p>
      <Go to={`${paths.office}?member=${of.memberId}`}>{t('record.office')}</Go>
    </Sheet>
  );
};

/** Hours a week that were agreed with a carer. */
const Agreed = ({ of }: { of: ShownRecord }) => {
  const { t } = useTranslation('matching');
  return (
    <Sheet title={t('agree.title')}>
      <p>{t('agree.why', { name: of.name })}</p>
      <AgreeForm carerId={of.memberId} />
    </Sheet>
  );
};

/** One member, as a coordinator sees them. */
const Member = () => {
  const { t } = useTranslation(['members', 'shell']);
  const record = useRecord(useParams()['memberId'] ?? '');
  const isMine = useMember()?.memberId === record.data?.memberId;
  return (
    <Answered page to={record}>
      {(of) => (
        <>
          <PageTitle above={t('record.above')} lead={sayRoles(of.roles, t)}>
            {of.name}
          </PageTitle>
          <p>
            <StandingMark of={of.status} />
          </p>
          <JoiningPart of={of} />
          <Sheet title={t('record.contact')}>
            <ContactFacts of={of} />
            <p>{t('record.hidden')}</p>
          </Sheet>
          {of.status === 'member' && !isMine && <Present of={of} />}
          <Checks of={of} />
          {(of.roles.includes('holder') || of.roles.includes('carer')) && (
            <Sheet title={t('pairs.title')}>
              <PairsTable pairs={of.pairs} />
            </Sheet>
          )}
          {of.status === 'member' && of.roles.includes('carer') && !isMine && <Agreed of={of} />}
          <Acting of={of} />
          {of.status === 'member' && <Leaving of={of} />}
          {(of.status === 'left' || of.status === 'declined') && of.email && (
            <Sheet>
              <InviteBackForm of={of} />
            </Sheet>
          )}
        </>
      )}
    </Answered>
  );
};
export default Member;
