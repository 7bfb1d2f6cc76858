/** What stands in somebody's calendar, in their language. Without names it says as little as can be. */
interface Words {
  calendar: string;
  work: (name: string | null) => string;
  visit: (name: string | null) => string;
  nobodyYet: string;
}

export const calendarWords: Record<'en' | 'cy', Words> = {
  en: {
    calendar: 'Carepool',
    work: (name) => (name ? `Shift with ${name}` : 'Shift'),
    visit: (name) => (name ? `${name} comes` : 'Visit'),
    nobodyYet: 'Visit, nobody yet',
  },
  cy: {
    calendar: 'Carepool',
    work: (name) => (name ? `Shifft gyda ${name}` : 'Shifft'),
    visit: (name) => (name ? `Daw ${name}` : 'Ymweliad'),
    nobodyYet: 'Ymweliad, neb eto',
  },
};
