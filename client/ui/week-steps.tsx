import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { today } from '#client/lib/now.ts';
import { addDays, type Day, mondayOf } from '#shared/language/time.ts';
import { When } from './when.tsx';
import './week-steps.css';

/** One week at a time, kept in the address as `?week=` and the day of its Monday, beside what else it says. */
export const WeekSteps = ({ monday }: { monday: Day }) => {
  const { t } = useTranslation('kit');
  const thisWeek = mondayOf(today());
  const [search] = useSearchParams();
  const searchOf = (week: Day) => {
    const next = new URLSearchParams(search);
    next.set('week', week);
    next.delete('day');
    return `?${next}`;
  };
  return (
    <nav className="week-steps" aria-label={t('week.name')}>
      <Button
        component={Link}
        to={searchOf(addDays(monday, -7))}
        variant="default"
        leftSection={<IconArrowLeft aria-hidden="true" />}
      >
        {t('week.before')}
      </Button>
      <p aria-live="polite">
        {monday === thisWeek && <strong>{t('week.this')}: </strong>}
        <When from={monday} through={addDays(monday, 6)} />
      </p>
      <Button
        component={Link}
        to={searchOf(addDays(monday, 7))}
        variant="default"
        rightSection={<IconArrowRight aria-hidden="true" />}
      >
        {t('week.after')}
      </Button>
      {monday !== thisWeek && (
        <Button component={Link} to={searchOf(thisWeek)} variant="subtle">
          {t('week.this')}
        </Button>
      )}
    </nav>
  );
};
