import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Voices as VoicesMap } from '#shared/voices/schema.ts';
import { MissingVoices } from './missing-voices.tsx';
import { useVoices } from './queries.ts';
import { TurnoutTable } from './turnout-table.tsx';

const InShort = ({ map }: { map: VoicesMap }) => {
  const { t } = useTranslation('voices');
  const { proposalId, groups, isDecided, mayAdd } = map;
  const reached = groups.filter(({ hearing }) => hearing === 'reached').length;
  return (
    <Sheet title={t(isDecided ? 'title.decided' : 'title.open')}>
      <p>{t(isDecided ? 'reading.decided' : 'reading.open', { count: groups.length, reached })}</p>
      <MissingVoices map={map} />
      {isDecided && <TurnoutTable map={map} />}
      <div className="row">
        <Go to={paths.voices(proposalId)} variant="default">
          {t(mayAdd ? 'toAdd' : 'toMap')}
        </Go>
      </div>
    </Sheet>
  );
};

/** Who needs a voice in a decision, in short, for the page of the proposal. */
export const Voices = ({ proposalId }: { proposalId: string }) => (
  <Answered to={useVoices(proposalId)}>{(map) => <InShort map={map} />}</Answered>
);
