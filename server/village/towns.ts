/** The two towns of the demo village, each with a mutual of its own. Both are invented, as are their councils. */
import { type CareMode, type Nation, usualRules } from '#shared/mutuals/schema.ts';
import { cast } from './cast.ts';
import {
  carerNames,
  coordinatorNames,
  holderNames,
  neighbourNames,
  representativeNames,
  supporterNames,
} from './names.ts';
import type { Ground } from './places.ts';

export interface Named {
  name: string;
  language: 'en' | 'cy';
}

export interface Town {
  name: string;
  nation: Nation;
  careMode: CareMode;
  councils: readonly string[];
  /** Where its people's mail would go, if it went anywhere. */
  mailDomain: string;
  ground: Ground;
  /** Everybody by their part; the size of the village decides how many of them come in. */
  people: Record<'coordinators' | 'holders' | 'carers' | 'representatives' | 'supporters', readonly Named[]>;
}

export interface Size {
  holders: number;
  carers: number;
  /** Whole weeks lived before the present one; at least two. */
  weeks: number;
  /** How far ahead shifts are laid out and agreed: the usual rule, less in tests. */
  weeksAhead: number;
}

export const cwmTawel: Town = {
  name: 'Cwm Tawel',
  nation: 'wales',
  careMode: 'introduction',
  councils: ['Cyngor Sir Dyffryn Tawel', 'Bryncoed Borough Council'],
  mailDomain: 'cwmtawel.example',
  ground: {
    latitude: 51.78,
    longitude: -3.751,
    streets: [
      'Heol y Bont',
      'Stryd Fawr',
      'Bryn Terrace',
      'Capel Row',
      'Glan yr Afon',
      'Maes y Dderwen',
      'Station Road',
      'Tan y Graig',
      'Ffordd yr Ysgol',
      'Colliers’ Row',
      'Penlan Crescent',
      'Nant y Felin',
    ],
    area: 'SA9',
  },
  people: {
    coordinators: [cast.rhian, cast.tomos, ...coordinatorNames],
    holders: [cast.mair, cast.ieuan, ...holderNames],
    carers: [cast.nia, cast.sean, cast.grace, ...carerNames],
    representatives: [cast.elin, ...representativeNames],
    supporters: [cast.gwyn, ...supporterNames],
  },
};

export const hollinBank: Town = {
  name: 'Hollin Bank',
  nation: 'england',
  careMode: 'introduction',
  councils: ['Hollinshire Council'],
  mailDomain: 'hollinbank.example',
  ground: {
    latitude: 54.06,
    longitude: -2.28,
    streets: ['Church Lane', 'Mill Fold', 'Back Street', 'Quarry Rise'],
    area: 'BD24',
  },
  people: neighbourNames,
};

const { weeksAhead } = usualRules;
export const wholeVillage: Size = { holders: 40, carers: 60, weeks: 13, weeksAhead };

/** The town next door is small, and in a small village smaller still. */
export const nextTo = (size: Size): Size => ({
  holders: Math.min(3, size.holders),
  carers: Math.min(4, size.carers),
  weeks: Math.min(5, size.weeks),
  weeksAhead: size.weeksAhead,
});
