/** The holders and carers of a year of money: how they pay, where they are paid, and how they mend both. */
import type { Chance } from '#server/village/chance.ts';
import { aCarer, aHolder } from '../care.ts';
import { accountOf, straightCard, stripeOf } from '../care-week.ts';
import { api, type Person, type World } from '../world.ts';

const { payments } = api;

/** Cards that work: money there at once, after three days, prepaid; what goes back takes its time, or comes back. */
const goodCards = [
  straightCard,
  '4000008260000000',
  '5105105105105100',
  '4000000000007726',
  '4000000000005126',
] as const;
/** Accounts that work: at once, after minutes, after days. */
const goodAccounts = ['00012345', '90012345', '31926819', '55779911'] as const;
/** They can be saved, and say no when they are charged; or yes, and take it back. */
const badCards = ['4000000000000341', '4000002760003184', '4000000000000259', '4000000000001976'] as const;
const badAccounts = ['22222227', '92222227', '33333335', '55555559'] as const;

/** On the payment service's own page; when that cannot be reached, another day. */
const setUp = async (world: World, holder: Person, kind: 'card' | 'bacs', number: string): Promise<void> => {
  const started = await holder.ask(payments.startSetUp, { body: { kind } });
  if (started.status !== 201) return;
  const session = /cs_test_\w+/.exec(started.body.url)?.[0] ?? '';
  const bank = { by: 'bacs' as const, sortCode: '108800', number, name: 'A Holder', email: 'a@example.org' };
  stripeOf(world).submitCheckout(session, kind === 'bacs' ? bank : number);
  const intents = (stripeOf(world).dump().objects['setup_intent'] ?? []) as { id: string; status: string }[];
  for (const { id, status } of intents)
    if (status === 'requires_action') stripeOf(world).answerBank(id, true);
  await stripeOf(world).drain();
  await holder.ask(payments.checkSetUp, {});
};

export const payWell = (world: World, holder: Person, { pick, happens }: Chance): Promise<void> =>
  happens(50)
    ? setUp(world, holder, 'card', pick(goodCards))
    : setUp(world, holder, 'bacs', pick(goodAccounts));

export const payBadly = (world: World, holder: Person, { pick, happens }: Chance): Promise<void> =>
  happens(50)
    ? setUp(world, holder, 'card', pick(badCards))
    : setUp(world, holder, 'bacs', pick(badAccounts));

/** The carer tells the payment service where to pay them; when that cannot be reached, another day. */
export const becomePayable = async (world: World, carer: Person, account = '00012345'): Promise<void> => {
  if (accountOf(world, carer) === '') await carer.ask(payments.startOnboarding, {});
  const id = accountOf(world, carer);
  if (id === '') return;
  stripeOf(world).submitOnboarding(id, account);
  await stripeOf(world).drain();
  await carer.ask(payments.checkPayee, {});
};

export interface People {
  holders: readonly Person[];
  carers: readonly Person[];
}

export const peopleOf = async (
  world: World,
  chance: Chance,
  many: { holders: number; carers: number },
): Promise<People> => {
  const holders: Person[] = [];
  const carers: Person[] = [];
  for (let nth = 0; nth < many.holders; nth += 1) holders.push(await aHolder(world));
  for (let nth = 0; nth < many.carers; nth += 1) carers.push(await aCarer(world));
  for (const [nth, { memberId }] of holders.entries())
    for (const offset of [0, 1]) {
      const carer = carers[(nth + offset) % carers.length];
      // One is on a holder's payroll: what they are paid is what payroll says.
      const engagement = nth === 0 && offset === 1 ? 'employed-by-holder' : 'self-employed';
      if (carer) await world.pair(memberId, carer.memberId, { engagement });
    }
  // One begins with nothing set up, and is parked until they do.
  for (const holder of holders.slice(1)) await payWell(world, holder, chance);
  for (const carer of carers.slice(1)) await becomePayable(world, carer);
  return { holders, carers };
};
