/** What care the holders of the village want, week by week, in their own words. */
import type { Weekday } from '#shared/language/time.ts';
import type { Circle } from '#shared/members/schema.ts';
import type { CareKind } from '#shared/shifts/schema.ts';
import type { Habit } from './people.ts';

interface Words {
  title: string;
  outcome: string;
  notes?: string;
}

export interface Wish {
  en: Words;
  cy: Words;
  kind: CareKind;
  days: readonly Weekday[];
  /** Who works then, and the earliest and latest start in minutes after midnight. */
  habit: Habit;
  between: readonly [number, number];
  minutes: number;
  carersNeeded?: number;
  circle?: Circle;
}

const hour = 60;
const workdays: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
const weekend: readonly Weekday[] = ['SA', 'SU'];
const everyDay: readonly Weekday[] = [...workdays, ...weekend];

const gettingUp = {
  en: {
    title: 'Help getting up',
    outcome: 'Start the day washed, dressed and fed',
    notes: 'Tablets are in the blue box, with food. I like to choose my own clothes.',
  },
  cy: {
    title: 'Help i godi',
    outcome: 'Dechrau’r dydd wedi ymolchi, gwisgo a bwyta',
    notes: 'Mae’r tabledi yn y bocs glas, gyda bwyd. Hoffwn ddewis fy nillad fy hun.',
  },
  kind: 'day',
  habit: 'mornings',
  between: [7 * hour, 11 * hour],
} as const;

const goingToBed = {
  en: { title: 'Help going to bed', outcome: 'Sleep at home, safely', notes: 'Leave the landing light on.' },
  cy: {
    title: 'Help i fynd i’r gwely',
    outcome: 'Cysgu gartref yn ddiogel',
    notes: 'Gadewch olau’r landin ymlaen.',
  },
  kind: 'day',
  habit: 'evenings',
  between: [18 * hour, 21 * hour],
} as const;

const shopping = {
  en: { title: 'Shopping and a hot dinner', outcome: 'Eat well and choose my own food' },
  cy: { title: 'Siopa a chinio poeth', outcome: 'Bwyta’n dda a dewis fy mwyd fy hun' },
  kind: 'day',
  habit: 'mornings',
  between: [9 * hour, 13 * hour],
} as const;

const outAndAbout = {
  en: { title: 'Out and about', outcome: 'See friends and the choir every week' },
  cy: { title: 'Mynd o le i le', outcome: 'Gweld ffrindiau a’r côr bob wythnos' },
  kind: 'day',
  habit: 'evenings',
  between: [15 * hour + 30, 18 * hour],
} as const;

const wakingNight = {
  en: { title: 'Someone awake at night', outcome: 'Turned and settled through the night' },
  cy: { title: 'Rhywun ar ddihun dros nos', outcome: 'Fy nhroi a’m setlo drwy’r nos' },
  kind: 'waking-night',
  habit: 'nights',
  between: [22 * hour, 22 * hour],
  minutes: 9 * hour,
} as const;

const sleepIn = {
  en: { title: 'Someone asleep in the house', outcome: 'Not alone if I fall' },
  cy: { title: 'Rhywun yn cysgu yn y tŷ', outcome: 'Peidio â bod ar fy mhen fy hun os cwympaf' },
  kind: 'sleep-in',
  habit: 'nights',
  between: [22 * hour, 22 * hour],
  minutes: 9 * hour,
} as const;

/** What one holder wants. A week is split between carers, so that each has days off. */
export const packages: readonly (readonly Wish[])[] = [
  [{ ...shopping, days: ['TU', 'FR'], minutes: 2 * hour }],
  [
    { ...gettingUp, days: workdays, minutes: 45 },
    { ...gettingUp, days: weekend, minutes: 45 },
  ],
  [{ ...shopping, days: ['MO', 'WE', 'FR'], minutes: 90 }],
  [
    { ...gettingUp, days: workdays, minutes: hour },
    { ...gettingUp, days: weekend, minutes: hour },
    { ...goingToBed, days: workdays, minutes: 45, circle: 'yes' },
    { ...goingToBed, days: weekend, minutes: 45 },
  ],
  [{ ...outAndAbout, days: ['TH'], minutes: 3 * hour }],
  [
    { ...gettingUp, days: ['MO', 'WE', 'FR', 'SU'], minutes: 30 },
    { ...outAndAbout, days: ['TU'], minutes: 2 * hour },
  ],
  [
    { ...wakingNight, days: ['FR', 'SA'] },
    { ...shopping, days: ['MO', 'TH'], minutes: 90 },
  ],
  [{ ...shopping, days: ['SA'], minutes: 150, circle: 'team' }],
  [
    { ...gettingUp, days: everyDay, minutes: 45, carersNeeded: 2 },
    { ...goingToBed, days: ['MO', 'TU', 'WE', 'TH'], minutes: 30 },
  ],
  [{ ...sleepIn, days: ['SU', 'MO'] }],
];

/** Wanted once: an hour or two that nobody planned. */
export const onceWishes: readonly Omit<Wish, 'days'>[] = [
  {
    en: { title: 'To the hospital and back', outcome: 'Keep my appointments' },
    cy: { title: 'I’r ysbyty ac yn ôl', outcome: 'Cadw fy apwyntiadau' },
    kind: 'day',
    habit: 'mornings',
    between: [9 * hour, 11 * hour],
    minutes: 3 * hour,
  },
  {
    en: { title: 'My sister’s birthday tea', outcome: 'Stay close to my family' },
    cy: { title: 'Te pen-blwydd fy chwaer', outcome: 'Cadw’n agos at fy nheulu' },
    kind: 'day',
    habit: 'evenings',
    between: [15 * hour + 30, 17 * hour],
    minutes: 2 * hour,
  },
  {
    en: { title: 'Chapel supper', outcome: 'See friends and the choir every week' },
    cy: { title: 'Swper y capel', outcome: 'Gweld ffrindiau a’r côr bob wythnos' },
    kind: 'day',
    habit: 'evenings',
    between: [17 * hour, 19 * hour],
    minutes: 150,
  },
  {
    en: { title: 'Help after my operation', outcome: 'Get back on my feet at home' },
    cy: { title: 'Help ar ôl fy llawdriniaeth', outcome: 'Codi’n ôl ar fy nhraed gartref' },
    kind: 'day',
    habit: 'mornings',
    between: [11 * hour, 13 * hour],
    minutes: 90,
  },
];
