import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Bell } from '#client/features/notices/bell.tsx';
import { PersonMark } from '#client/ui/person-mark.tsx';
import type { OpenedMember } from '#shared/sign-in/schema.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { paths } from './paths.ts';

const Mark = () => (
  <svg viewBox="0 0 48 48" width="36" height="36" aria-hidden="true" className="mark">
    <rect width="48" height="48" rx="12" className="mark-ground" />
    <path d="M11 26a13 13 0 0 0 26 0" className="mark-hand" />
    <path d="M18 26a6 6 0 0 0 12 0" className="mark-held" />
    <circle cx="24" cy="13" r="4" className="mark-head" />
  </svg>
);

export const TopBar = ({ member }: { member: OpenedMember | null }) => {
  const { t } = useTranslation('shell');
  return (
    <div className="top-bar">
      <div className="top-bar-inside">
        <Link to={paths.home} className="top-bar-home">
          <Mark />
          <span>{member?.mutual.name ?? 'Carepool'}</span>
        </Link>
        <div className="top-bar-right">
          <LanguageSwitch />
          {member && <Bell />}
          {member && (
            <Link to={paths.settings} className="top-bar-me">
              <PersonMark name={member.name} />
              <span className="only-heard">: {t('places.settings')}</span>
            </Link>
          )}
        </div>
      </div>
    </div>
  );
};
