import { IconCalendarWeek, IconList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import './week-views.css';

export type WeekViewName = 'list' | 'week';

/** How the week is shown, kept in the address; the list unless it is said otherwise. */
export const useWeekView = (): WeekViewName =>
  useSearchParams()[0].get('view') === 'week' ? 'week' : 'list';

const icons = { list: IconList, week: IconCalendarWeek };

/** The list, or beside it the week by the clock. */
export const WeekViews = () => {
  const { t } = useTranslation('shifts');
  const [search] = useSearchParams();
  const chosen = useWeekView();
  const searchOf = (view: WeekViewName) => {
    const next = new URLSearchParams(search);
    if (view === 'list') next.delete('view');
    else next.set('view', view);
    next.delete('day');
    return `?${next}`;
  };
  return (
    <nav className="week-views not-printed" aria-label={t('weekView.choose')}>
      {(['list', 'week'] as const).map((view) => {
        const Icon = icons[view];
        return (
          <Link key={view} to={searchOf(view)} aria-current={view === chosen ? 'true' : undefined}>
            <Icon aria-hidden="true" />
            {t(`weekView.views.${view}`)}
          </Link>
        );
      })}
    </nav>
  );
};
