import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { OutreachForm } from '#client/features/voices/outreach-form.tsx';
import { useVoices } from '#client/features/voices/queries.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Voices } from '#shared/voices/schema.ts';

const meantIn = (map: Voices, correctsId: string | null) => {
  for (const group of map.groups)
    for (const outreach of group.outreaches)
      if (outreach.outreachId === correctsId && outreach.mayPutRight)
        return { of: group, corrects: outreach };
  return { of: null, corrects: null };
};

const RecordOutreach = () => {
  const { t } = useTranslation('voices');
  const { proposalId = '' } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const goBack = () => {
    tellThere(t('reach.done'));
    void navigate(paths.voices(proposalId));
  };
  return (
    <Answered page to={useVoices(proposalId)}>
      {(map) => {
        const meant = meantIn(map, search.get('corrects'));
        return (
          <>
            <PageTitle lead={t(meant.corrects ? 'putRightLead' : 'reach.lead')}>
              {t(meant.corrects ? 'reach.rightTitle' : 'reach.title')}
            </PageTitle>
            <Sheet>
              <OutreachForm map={map} {...meant} onRecorded={goBack} />
            </Sheet>
          </>
        );
      }}
    </Answered>
  );
};
export default RecordOutreach;
