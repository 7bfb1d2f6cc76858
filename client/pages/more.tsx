import { IconEye, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useActing } from '#client/lib/acting.ts';
import { morePlaces } from '#client/lib/places.ts';
import { useRoles } from '#client/lib/session.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { PlaceList } from '#client/ui/place-list.tsx';

/** Everything that did not find room in the bar. */
const More = () => {
  const { t } = useTranslation('shell');
  const roles = useRoles();
  const acting = useActing();
  const represents = acting.for !== null && acting.saidBy === null;
  const places = morePlaces(roles, represents).map((place) => ({
    ...place,
    name: t(`places.${place.name}`),
  }));
  const mine = [
    { to: paths.settings, name: t('places.settings'), icon: IconSettings },
    // A holder’s record is not among the rights a representative is given.
    ...(represents ? [] : [{ to: paths.myRecord, name: t('settings.record'), icon: IconEye }]),
  ];
  return (
    <>
      <PageTitle>{t('more.title')}</PageTitle>
      <PlaceList places={[...places, ...mine]} />
    </>
  );
};
export default More;
