import { useTranslation } from 'react-i18next';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { groupKey } from '#shared/voices/groups.ts';
import type { MappedGroup, Voices } from '#shared/voices/schema.ts';
import { useGroupName } from './group-name.ts';
import { HearingMark } from './hearing-mark.tsx';
import { useSayPeople } from './say-people.ts';

/** Every group in one table: how it was heard, how many were reached, and of members how many voted. */
export const TurnoutTable = ({ map }: { map: Voices }) => {
  const { t } = useTranslation('voices');
  const nameOf = useGroupName();
  const sayPeople = useSayPeople();
  const columns: Column<MappedGroup>[] = [
    { name: t('table.group'), cell: nameOf },
    { name: t('table.reached'), cell: (group) => (group.outreaches.length > 0 ? sayPeople(group) : '–') },
    {
      name: t('table.voted'),
      cell: ({ turnout }) => (turnout ? t('table.votedOf', { ...turnout }) : '–'),
    },
    { name: t('table.hearing'), cell: ({ hearing }) => <HearingMark hearing={hearing} past /> },
  ];
  return (
    <>
      <RowsTable caption={t('table.caption')} columns={columns} rows={map.groups} keyOf={groupKey} />
      <p className="quiet">{t('table.note')}</p>
    </>
  );
};
