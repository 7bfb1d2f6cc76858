import { useTranslation } from 'react-i18next';
import { isMissing } from '#shared/voices/map.ts';
import type { Voices } from '#shared/voices/schema.ts';
import { useGroupName } from './group-name.ts';

/** Which voices are missing: named before the vote, and named again in what came of it. */
export const MissingVoices = ({ map }: { map: Voices }) => {
  const { t } = useTranslation('voices');
  const nameOf = useGroupName();
  const stage = map.isDecided ? 'decided' : map.asOf === null ? 'open' : 'voting';
  const missing = map.groups.filter(isMissing);
  const ofKind = (hearing: 'not-reached' | 'not-considered') =>
    missing.filter((group) => group.hearing === hearing).map(nameOf);
  const each = [
    ['not-reached', ofKind('not-reached')],
    ['not-considered', ofKind('not-considered')],
  ] as const;
  if (missing.length === 0) return <p>{t(`missing.none.${stage}`)}</p>;
  return each.map(
    ([hearing, names]) =>
      names.length > 0 && (
        <div key={hearing}>
          <p>
            <strong>{t(`missing.${hearing}.${stage}`)}</strong>
          </p>
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      ),
  );
};
