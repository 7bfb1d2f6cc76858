import type { Chance } from './chance.ts';

/** The middle of the town: the bridge over the river. */
const bridge = { latitude: 51.78, longitude: -3.751 };
/** Most homes lie within about a mile of it: a degree north is 111 km, a degree east here 69 km. */
const spread = { latitude: 0.009, longitude: 0.014 };

const streets = [
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
] as const;

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
export const homeIn = (chance: Chance): Home => ({
  address: `${1 + chance.below(60)} ${chance.pick(streets)}, Cwm Tawel`,
  postcode: `SA9 ${1 + chance.below(3)}${chance.pick(['AB', 'DE', 'HL', 'PR', 'TW'])}`,
  latitude: around(bridge.latitude, spread.latitude, chance),
  longitude: around(bridge.longitude, spread.longitude, chance),
  accessNotes: chance.pick(accessNotes),
});
