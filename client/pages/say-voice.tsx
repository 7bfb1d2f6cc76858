import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { chosenOf, groupsIn } from '#client/features/voices/group-sheet.ts';
import { useVoices } from '#client/features/voices/queries.ts';
import { VoiceForm } from '#client/features/voices/voice-form.tsx';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Voices } from '#shared/voices/schema.ts';

/** The entry that is put right, and its group; else the group that was pressed. */
const meantIn = (map: Voices, search: URLSearchParams) => {
  const correctsId = search.get('corrects');
  for (const group of map.groups)
    for (const voice of group.voices)
      if (voice.voiceId === correctsId && voice.mayPutRight) return { of: group, corrects: voice };
  const pressed = search.get('group');
  return { of: groupsIn(map).find((group) => chosenOf(group) === pressed) ?? null, corrects: null };
};

const SayVoice = () => {
  const { t } = useTranslation('voices');
  const { proposalId = '' } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const goBack = () => {
    tellThere(t('say.done'));
    void navigate(paths.voices(proposalId));
  };
  return (
    <Answered page to={useVoices(proposalId)}>
      {(map) => {
        const meant = meantIn(map, search);
        return (
          <>
            <PageTitle lead={t(meant.corrects ? 'putRightLead' : 'say.lead')}>
              {t(meant.corrects ? 'say.rightTitle' : 'say.title')}
            </PageTitle>
            <Sheet>
              <VoiceForm map={map} {...meant} onSaid={goBack} />
            </Sheet>
          </>
        );
      }}
    </Answered>
  );
};
export default SayVoice;
