/** Where the bars lead, by the parts a member plays. Holders and carers get four places at most. */

import {
  IconArrowsExchange,
  IconBeach,
  IconBuildingCommunity,
  IconCalendarTime,
  IconCalendarWeek,
  IconChartBar,
  IconChecklist,
  IconClipboardList,
  IconClockCheck,
  IconCoins,
  IconFileImport,
  IconFriends,
  IconHeartHandshake,
  IconHome,
  IconHourglass,
  IconLifebuoy,
  IconList,
  IconMenu2,
  IconMessage,
  IconMessageReport,
  IconPhone,
  IconPigMoney,
  IconPlugConnectedX,
  IconRepeat,
  IconScale,
  IconSearch,
  IconShoppingBag,
  IconUserCheck,
  IconUserShare,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { paths } from '#client/app/paths.ts';
import type { Role } from '#shared/members/schema.ts';

export interface Place {
  to: string;
  /** Key in locales/…/shell.json under `places`. */
  name: string;
  icon: typeof IconHome;
}

const home: Place = { to: paths.home, name: 'home', icon: IconHome };
const more: Place = { to: paths.more, name: 'more', icon: IconMenu2 };
const needs: Place = { to: paths.needs, name: 'needs', icon: IconHeartHandshake };
const budget: Place = { to: paths.budget, name: 'budget', icon: IconCoins };
const findShifts: Place = { to: paths.findShifts, name: 'findShifts', icon: IconSearch };
const availability: Place = { to: paths.availability, name: 'availability', icon: IconCalendarTime };
const pay: Place = { to: paths.pay, name: 'pay', icon: IconCoins };
const week: Place = { to: paths.week, name: 'week', icon: IconCalendarWeek };
const hours: Place = { to: paths.hours, name: 'hours', icon: IconClockCheck };
const terms: Place = { to: paths.terms, name: 'terms', icon: IconScale };

const messages: Place = { to: paths.messages, name: 'messages', icon: IconMessage };

const coverSearches: Place = { to: paths.coverSearches, name: 'coverSearches', icon: IconLifebuoy };

const purchases: Place = { to: paths.purchases, name: 'purchases', icon: IconShoppingBag };
const proposals: Place = { to: paths.proposals, name: 'proposals', icon: IconChecklist };
const commonFund: Place = { to: paths.commonFund, name: 'commonFund', icon: IconPigMoney };

const coordinating: readonly Place[] = [
  { to: paths.work, name: 'work', icon: IconClipboardList },
  coverSearches,
  { to: paths.members, name: 'members', icon: IconUsers },
  { to: paths.office, name: 'office', icon: IconPhone },
  { to: paths.messageReports, name: 'messageReports', icon: IconMessageReport },
  proposals,
  purchases,
  commonFund,
  { to: paths.settlements, name: 'settlements', icon: IconCoins },
  { to: paths.pooledSpend, name: 'pooledSpend', icon: IconChartBar },
  { to: paths.entries, name: 'entries', icon: IconList },
  terms,
  { to: paths.outage, name: 'outage', icon: IconPlugConnectedX },
  { to: paths.councils, name: 'councils', icon: IconBuildingCommunity },
  { to: paths.imports, name: 'imports', icon: IconFileImport },
];

const team: Place = { to: paths.team, name: 'team', icon: IconUsersGroup };
const representatives: Place = { to: paths.representatives, name: 'representatives', icon: IconUserShare };

const cover: Place = { to: paths.cover, name: 'cover', icon: IconLifebuoy };
const offers: Place = { to: paths.offers, name: 'offers', icon: IconUserCheck };
const matches: Place = { to: paths.matches, name: 'matches', icon: IconFriends };
const swaps: Place = { to: paths.swaps, name: 'swaps', icon: IconArrowsExchange };

const holiday: Place = { to: paths.holiday, name: 'holiday', icon: IconBeach };

const ofHolder: readonly Place[] = [
  needs,
  offers,
  messages,
  hours,
  budget,
  proposals,
  purchases,
  team,
  matches,
  cover,
  swaps,
  holiday,
  representatives,
];
const agreed: Place = { to: paths.agreed, name: 'agreed', icon: IconRepeat };
const workingTime: Place = { to: paths.workingTime, name: 'workingTime', icon: IconHourglass };
const ofCarer: readonly Place[] = [
  findShifts,
  messages,
  agreed,
  availability,
  hours,
  offers,
  matches,
  swaps,
  pay,
  proposals,
  holiday,
  workingTime,
];

const gives = (roles: readonly Role[], role: Role) => roles.includes(role);

/** The bar at the foot of a phone: home, what matters most, and the rest behind “more”. */
export const barPlaces = (roles: readonly Role[]): readonly Place[] => {
  if (gives(roles, 'holder') && gives(roles, 'carer')) return [home, week, hours, more];
  if (gives(roles, 'carer')) return [home, findShifts, pay, more];
  if (gives(roles, 'holder')) return [home, needs, budget, more];
  return [home, terms, more];
};

/** The side bar of a coordinator, who may be a holder or carer too. */
export const sidePlaces = (roles: readonly Role[]): readonly Place[] => [
  home,
  ...coordinating,
  ...new Set([...(gives(roles, 'holder') ? ofHolder : []), ...(gives(roles, 'carer') ? ofCarer : [])]),
];

/** Everything a member may open, for the page behind “more”; who acts for whom is the holder’s own to say. */
export const morePlaces = (roles: readonly Role[], represents: boolean): readonly Place[] => {
  const all = [
    ...(gives(roles, 'holder') ? ofHolder.filter((place) => !represents || place !== representatives) : []),
    ...(gives(roles, 'carer') ? [...ofCarer, week] : []),
    ...(gives(roles, 'coordinator') ? coordinating : [proposals, commonFund, terms]),
  ];
  return [...new Set(all)];
};
