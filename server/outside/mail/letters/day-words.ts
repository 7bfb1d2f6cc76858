import { type Day, type Weekday, weekdayOf } from '#shared/language/time.ts';

const english: { weekdays: Record<Weekday, string>; months: readonly string[] } = {
  weekdays: {
    MO: 'on Monday',
    TU: 'on Tuesday',
    WE: 'on Wednesday',
    TH: 'on Thursday',
    FR: 'on Friday',
    SA: 'on Saturday',
    SU: 'on Sunday',
  },
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const welsh: typeof english = {
  weekdays: {
    MO: 'ddydd Llun',
    TU: 'ddydd Mawrth',
    WE: 'ddydd Mercher',
    TH: 'ddydd Iau',
    FR: 'ddydd Gwener',
    SA: 'ddydd Sadwrn',
    SU: 'ddydd Sul',
  },
  months: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
};

const said = ({ weekdays, months }: typeof english, onDay: Day): string =>
  `${weekdays[weekdayOf(onDay)]} ${Number(onDay.slice(8))} ${months[Number(onDay.slice(5, 7)) - 1] ?? ''}`;

/** `on Tuesday 24 November`. */
export const onDayInEnglish = (onDay: Day): string => said(english, onDay);
/** `ddydd Mawrth 24 Tachwedd`. */
export const onDayInWelsh = (onDay: Day): string => said(welsh, onDay);
