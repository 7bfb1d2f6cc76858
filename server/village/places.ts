import type { Chance } from './chance.ts';

/** Where a town lies and how its addresses are written. */
export interface Ground {
  latitude: number;
  longitude: number;
  streets: readonly string[];
  /** The outward half of every postcode. */
  area: string;
}

/** Most homes lie within about a mile of the middle: a degree north is 111 km, a degree east here 69 km. */
const spread = { latitude: 0.009, longitude: 0.014 };

const accessNotes = [
  'Key safe beside the back door.',
  'Ring twice and wait: the stairs take a while.',
  'Side gate, mind the step. The dog is friendly.',
  'Knock on the window, the bell is broken.',
] as const;

export interface Home {
  address: string;
  postcode: string;
  latitude: number;
  longitude: number;
  accessNotes: string;
}

const around = (middle: number, reach: number, chance: Chance): number =>
  Math.round((middle + (chance.below(2001) / 1000 - 1) * reach) * 10_000) / 10_000;

/** A home on one of the town's streets, on the map where nobody really lives. */
export const homeIn = (ground: Ground, chance: Chance): Home => ({
  address: `${1 + chance.below(60)} ${chance.pick(ground.streets)}`,
  postcode: `${ground.area} ${1 + chance.below(3)}${chance.pick(['AB', 'DE', 'HL', 'PR', 'TW'])}`,
  latitude: around(ground.latitude, spread.latitude, chance),
  longitude: around(ground.longitude, spread.longitude, chance),
  accessNotes: chance.pick(accessNotes),
});
