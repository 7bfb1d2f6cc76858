import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { MappedGroup } from '#client/features/voices/mapped-group.tsx';
import { useVoices } from '#client/features/voices/queries.ts';
import { UnthoughtOf } from '#client/features/voices/unthought-of.tsx';
import { zoneNow } from '#client/lib/zone.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { dayAt } from '#shared/language/time.ts';
import { groupKey } from '#shared/voices/groups.ts';

/** The whole map of who needs a voice in one decision. */
const Voices = () => {
  const { t } = useTranslation('voices');
  const { proposalId = '' } = useParams();
  return (
    <Answered page to={useVoices(proposalId)}>
      {(map) => (
        <>
          <PageTitle
            lead={
              map.asOf === null ? t('lead.open') : t('lead.closed', { onDay: dayAt(map.asOf, zoneNow()) })
            }
          >
            {t('title.open')}
          </PageTitle>
          {map.mayAdd && (
            <div className="row page-actions">
              <Go to={paths.sayVoice(proposalId)}>{t('say.title')}</Go>
              <Go to={paths.recordOutreach(proposalId)} variant="default">
                {t('reach.title')}
              </Go>
            </div>
          )}
          {map.groups
            .filter(({ hearing }) => hearing !== 'not-considered')
            .map((group) => (
              <MappedGroup key={groupKey(group)} map={map} of={group} />
            ))}
          <UnthoughtOf map={map} />
          <div className="row">
            <Go to={paths.proposal(proposalId)} variant="default">
              {t('toProposal')}
            </Go>
          </div>
        </>
      )}
    </Answered>
  );
};
export default Voices;
