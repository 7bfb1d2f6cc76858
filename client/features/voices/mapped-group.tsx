import { useTranslation } from 'react-i18next';
import { Sheet } from '#client/ui/sheet.tsx';
import type { MappedGroup as Group, Voices } from '#shared/voices/schema.ts';
import { OutreachLines, VoiceLines } from './entry-lines.tsx';
import { useGroupName } from './group-name.ts';
import { HearingMark } from './hearing-mark.tsx';

/** One group in full: how it is touched, who of it was reached, and of members how many voted. */
export const MappedGroup = ({ map, of }: { map: Voices; of: Group }) => {
  const { t } = useTranslation('voices');
  const nameOf = useGroupName();
  const { proposalId, asOf } = map;
  return (
    <Sheet title={nameOf(of)}>
      <p>
        <HearingMark hearing={of.hearing} past={asOf !== null} />
      </p>
      {of.voices.length > 0 ? <VoiceLines proposalId={proposalId} of={of} /> : <p>{t('nothingSaid')}</p>}
      {of.outreaches.length > 0 && <OutreachLines proposalId={proposalId} of={of} />}
      {of.turnout && <p>{t('voted', { ...of.turnout })}</p>}
    </Sheet>
  );
};
