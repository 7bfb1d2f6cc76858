import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import type { MappedGroup } from '#shared/voices/schema.ts';
import { useGroupName } from './group-name.ts';
import { useSayReached } from './say-reached.ts';

interface Entries {
  proposalId: string;
  of: MappedGroup;
}

/** What was said before it was put right: nothing is taken away. */
const Before = ({ lines }: { lines: readonly string[] }) => {
  const { t } = useTranslation('voices');
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{t('before')}</summary>
      <ul>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was said before never changes its place
          <li key={place}>{line}</li>
        ))}
      </ul>
    </details>
  );
};

/** Whether and how it touches them, in members’ own words. */
export const VoiceLines = ({ proposalId, of }: Entries) => {
  const { t } = useTranslation('voices');
  const group = useGroupName()(of);
  return (
    <ul className="plain-list stack">
      {of.voices.map((voice) => (
        <li key={voice.voiceId}>
          <blockquote>
            <strong>{t(`touches.${voice.affected}`)}</strong> {voice.how}
          </blockquote>
          <p className="quiet">
            {t('saidBy', { name: voice.saidBy, at: voice.at })}
            {voice.ofEarlierVersion && ` ${t('ofEarlierVersion')}`}{' '}
            {voice.mayPutRight && (
              <Link to={`${paths.sayVoice(proposalId)}?corrects=${voice.voiceId}`}>
                {t('say.putRight', { group })}
              </Link>
            )}
          </p>
          <Before lines={voice.before.map(({ affected, how }) => `${t(`touches.${affected}`)} ${how}`)} />
        </li>
      ))}
    </ul>
  );
};

/** Who of them was reached, how, when and by whom. */
export const OutreachLines = ({ proposalId, of }: Entries) => {
  const { t } = useTranslation('voices');
  const group = useGroupName()(of);
  const sayReached = useSayReached();
  return (
    <ul className="stack">
      {of.outreaches.map((outreach) => (
        <li key={outreach.outreachId}>
          <p>{sayReached(outreach)}</p>
          <p className="quiet">
            {t('recordedBy', { name: outreach.saidBy, at: outreach.at })}{' '}
            {outreach.mayPutRight && (
              <Link to={`${paths.recordOutreach(proposalId)}?corrects=${outreach.outreachId}`}>
                {t('reach.putRight', { group })}
              </Link>
            )}
          </p>
          <Before lines={outreach.before.map(sayReached)} />
        </li>
      ))}
    </ul>
  );
};
