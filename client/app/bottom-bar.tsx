import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { barPlaces } from '#client/lib/places.ts';
import type { Role } from '#shared/members/schema.ts';
import { paths } from './paths.ts';

/** At the foot of a phone, under the top bar on a wide screen. */
export const BottomBar = ({ roles }: { roles: readonly Role[] }) => {
  const { t } = useTranslation('shell');
  return (
    <nav className="bottom-bar" aria-label={t('placesName')}>
      {barPlaces(roles).map(({ to, name, icon: Icon }) => (
        <NavLink key={to} to={to} end={to === paths.home}>
          <Icon aria-hidden="true" stroke={1.75} />
          <span>{t(`places.${name}`)}</span>
        </NavLink>
      ))}
    </nav>
  );
};
