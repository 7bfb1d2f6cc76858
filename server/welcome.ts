/** What whoever starts Carepool reads once the doors are open. */
import type { House } from './house.ts';
import { isLiveKey } from './live-money.ts';
import { allMutuals } from './mutuals/reads.ts';
import type { Settings } from './settings.ts';
import { cast } from './village/cast.ts';

type Welcomed = { kind: 'demo' } | { kind: 'real'; code: string | null };

const playMoney = async (house: House): Promise<string[]> => {
  const mutuals = await allMutuals(house.deps.db.read);
  return mutuals.flatMap(({ mutualId, name }) => {
    const url = house.stripe.sandboxUrl(mutualId);
    return url === null ? [] : [`  The payment service of ${name}, as its bank sees it: ${url}/_sandbox`];
  });
};

const toVillage = async (house: House): Promise<string[]> => [
  '',
  `Carepool is open: ${house.url}`,
  '',
  'This is the demo village. Everybody in it is invented, and the money is play money.',
  `  Sign in with one click at ${house.url}/sign-in`,
  `  as a holder: ${cast.mair.name} or ${cast.ieuan.name}`,
  `  as a carer: ${cast.nia.name}, ${cast.sean.name} or ${cast.grace.name}`,
  `  as a coordinator: ${cast.rhian.name} or ${cast.tomos.name}`,
  ...(await playMoney(house)),
  '',
  'Stop with Ctrl-C: what you change stays. A mutual of your own begins with “npm start -- --empty”.',
];

const moneyIs = ({ STRIPE_SECRET_KEY: key, STRIPE_LIVE_SIGN_OFFS: signOffs }: Settings): string[] => {
  if (!key) return ['', 'No STRIPE_SECRET_KEY is set: the money is play money.'];
  if (!isLiveKey(key)) return ['', 'The Stripe key is a test key: no real money moves.'];
  return ['', `The Stripe key is live: REAL MONEY moves. Signed off: ${signOffs}.`];
};

const toMutual = async (house: House, code: string | null): Promise<string[]> => [
  '',
  `Carepool is open: ${house.url}`,
  ...(code === null
    ? []
    : [
        '',
        'There is no mutual here yet.',
        `  Found it at ${house.url}/found`,
        `  The code it asks for, good until the next start: ${code}`,
      ]),
  ...(await playMoney(house)),
  ...moneyIs(house.deps.settings),
];

export const welcomeTo = (house: House, welcomed: Welcomed): Promise<string[]> =>
  welcomed.kind === 'demo' ? toVillage(house) : toMutual(house, welcomed.code);
