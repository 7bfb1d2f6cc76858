import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { PlaceList } from '#client/ui/place-list.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { groupKey } from '#shared/voices/groups.ts';
import type { Voices } from '#shared/voices/schema.ts';
import { useGroupName } from './group-name.ts';
import { chosenOf } from './group-sheet.ts';

/** Groups nobody has said anything of, each a press away from being thought of. */
export const UnthoughtOf = ({ map }: { map: Voices }) => {
  const { t } = useTranslation('voices');
  const nameOf = useGroupName();
  const groups = map.groups.filter(({ hearing }) => hearing === 'not-considered');
  if (groups.length === 0) return null;
  return (
    <Sheet title={t(map.asOf === null ? 'unthought.title' : 'unthought.closed')}>
      {map.mayAdd ? (
        <>
          <p>{t('unthought.how')}</p>
          <PlaceList
            places={groups.map((group) => ({
              to: `${paths.sayVoice(map.proposalId)}?group=${encodeURIComponent(chosenOf(group))}`,
              name: nameOf(group),
              icon: IconUsers,
            }))}
          />
        </>
      ) : (
        <ul>
          {groups.map((group) => (
            <li key={groupKey(group)}>{nameOf(group)}</li>
          ))}
        </ul>
      )}
    </Sheet>
  );
};
