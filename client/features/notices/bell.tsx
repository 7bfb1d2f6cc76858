import { IconBell } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useMayHear } from '#client/lib/may-hear.ts';
import { useUnread } from './queries.ts';
import './notices.css';

/** How much is new, on every page. A screen reader is told politely when it becomes more. */
export const Bell = () => {
  const { t } = useTranslation('shell');
  const mayHear = useMayHear();
  const unread = useUnread(mayHear).data?.unread ?? 0;
  if (!mayHear) return null;
  return (
    <>
      <Link to={paths.notices} className="bell">
        <IconBell aria-hidden="true" stroke={1.75} />
        {unread > 0 && (
          <span className="bell-count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
        <span className="only-heard">{unread > 0 ? t('bell.some', { unread }) : t('bell.none')}</span>
      </Link>
      <span role="status" className="only-heard">
        {unread > 0 ? t('bell.some', { unread }) : ''}
      </span>
    </>
  );
};
