import { DatePicker } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { useLanguage } from '#client/lib/use-language.ts';
import { type Day, day, weekdayOf } from '#shared/language/time.ts';
import { sayDay } from './day-text.ts';
import { startLarge, wordsOf } from './when-words.ts';
import '@mantine/dates/styles.layer.css';
import './day-calendar.css';

const dayOf = (text: string): Day => day(text.slice(0, 10));

/** A month of days to choose from, named in the language of the page; fetched when it is first opened. */
const DayCalendar = ({
  value,
  min,
  max,
  onChoose,
}: {
  value: Day | undefined;
  min: Day | undefined;
  max: Day | undefined;
  onChoose: (day: Day) => void;
}) => {
  const { t } = useTranslation('kit');
  const language = useLanguage();
  const words = wordsOf(language);
  const monthName = (text: string) =>
    `${startLarge(words.months[Number(text.slice(5, 7)) - 1] ?? '')} ${text.slice(0, 4)}`;
  return (
    <DatePicker
      className="day-calendar"
      size="lg"
      maxLevel="month"
      firstDayOfWeek={1}
      weekendDays={[]}
      hideOutsideDates
      value={value ?? null}
      defaultDate={value ?? (min && min > today() ? min : today())}
      {...(min ? { minDate: min } : {})}
      {...(max ? { maxDate: max } : {})}
      onChange={(chosen) => chosen && onChoose(dayOf(chosen))}
      monthLabelFormat={monthName}
      weekdayFormat={(text) => words.shortWeekdays[weekdayOf(dayOf(text))]}
      ariaLabels={{ previousMonth: t('day.monthBefore'), nextMonth: t('day.monthAfter') }}
      getDayAriaLabel={(text) => sayDay(dayOf(text), language, today())}
      getDayProps={(text) => (dayOf(text) === today() ? { 'aria-current': 'date' } : {})}
    />
  );
};
export default DayCalendar;
