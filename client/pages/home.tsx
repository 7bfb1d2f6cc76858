import { useTranslation } from 'react-i18next';
import { morePlaces } from '#client/lib/places.ts';
import { useMember, useRoles } from '#client/lib/session.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { PlaceList } from '#client/ui/place-list.tsx';

const Home = () => {
  const { t } = useTranslation('shell');
  const member = useMember();
  const roles = useRoles();
  if (!member) return null;
  const places = morePlaces(roles).map((place) => ({ ...place, name: t(`places.${place.name}`) }));
  return (
    <>
      <PageTitle>{t('home.title', { name: member.name })}</PageTitle>
      <PlaceList places={places} />
    </>
  );
};
export default Home;
