import { Button } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { sidePlaces } from '#client/lib/places.ts';
import type { Role } from '#shared/members/schema.ts';
import { paths } from './paths.ts';

/** A coordinator’s places: a column on a laptop, folded behind one button on a phone. */
export const SideBar = ({ roles }: { roles: readonly Role[] }) => {
  const { t } = useTranslation('shell');
  const listId = useId();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the reason, not an input
  useEffect(() => setOpen(false), [pathname]);
  return (
    <nav className="side-bar" aria-label={t('placesName')} data-open={open}>
      <Button
        variant="default"
        className="side-bar-fold"
        leftSection={<IconMenu2 aria-hidden="true" />}
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {t('menu')}
      </Button>
      <ul id={listId}>
        {sidePlaces(roles).map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === paths.home}>
              <Icon aria-hidden="true" stroke={1.75} />
              <span>{t(`places.${name}`)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
