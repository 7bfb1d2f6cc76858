/** Everything known to go wrong with money at a payment service, drawn by chance. */
import type Stripe from 'stripe';
import type { Chance } from '#server/village/chance.ts';
import { accountOf, stripeOf } from '../care-week.ts';
import type { World } from '../world.ts';
import { becomePayable, type People, payBadly, payWell } from './people.ts';

export interface Troubled {
  world: World;
  people: People;
  chance: Chance;
  /** The payment service, asked as its owner asks it. */
  stripe: Stripe;
}

interface Kept {
  id: string;
  status?: string;
  type?: string;
  customer?: string | null;
  disputed?: boolean;
  payment_intent?: string | null;
}

const kept = ({ world }: Troubled, kind: string): Kept[] =>
  (stripeOf(world).dump().objects[kind] ?? []) as unknown as Kept[];

const paths = ['/v1/payment_intents', '/v1/transfers', '/v1/balance', '/v1/'] as const;
const kinds = [
  'drop-before-commit',
  'drop-after-commit',
  'lock-timeout',
  'rate-limit',
  'server-error',
  'slow',
] as const;
const declines: Readonly<Record<string, readonly string[]>> = {
  card: [
    'insufficient_funds',
    'transaction_not_allowed',
    'authentication_required',
    'lost_card',
    'do_not_honor',
  ],
  bacs_debit: [
    'insufficient_funds',
    'debit_not_authorized',
    'account_closed',
    'bank_ownership_changed',
    'generic_could_not_process',
  ],
};

/** The SDK asks again twice by itself: only the third time is it heard of. */
const everyTry = 3;

const line = async ({ world, chance }: Troubled): Promise<void> => {
  const kind = chance.pick(kinds);
  stripeOf(world).injectFault({
    kind,
    path: chance.pick(paths),
    times: chance.happens(40) ? everyTry : 1,
    ...(kind === 'server-error' ? { effect: chance.happens(50) } : {}),
    ...(kind === 'slow' ? { delayMs: 20 } : {}),
  });
};

/** The payment service answers nothing but errors for a while, and remembers some of them. */
const outage = async ({ world, chance }: Troubled): Promise<void> => {
  for (const effect of [false, true])
    stripeOf(world).injectFault({ kind: 'server-error', path: '/v1/', times: 1 + chance.below(12), effect });
};

const messages = async ({ world, chance }: Troubled): Promise<void> => {
  stripeOf(world).setDelivery({
    duplicates: chance.below(3),
    shuffle: chance.happens(50),
    lose: chance.happens(50) ? chance.below(8) : 0,
  });
};

/** Told after all, days late. */
const lateMessages = async (troubled: Troubled): Promise<void> => {
  const control = stripeOf(troubled.world);
  const events = kept(troubled, 'event');
  const told = control.dump().deliveries as { event: string; state: string }[];
  const known = new Set(events.map(({ id }) => id));
  for (const { event, state } of told)
    if (state === 'lost' && known.has(event) && troubled.chance.happens(50)) control.redeliver(event);
};

const saysNo = async (troubled: Troubled): Promise<void> => {
  const methods = kept(troubled, 'payment_method').filter(({ customer }) => customer);
  if (methods.length === 0) return;
  const { id, type = '' } = troubled.chance.pick(methods);
  stripeOf(troubled.world).declineNext(id, troubled.chance.pick(declines[type] ?? []));
};

const revoked = async (troubled: Troubled): Promise<void> => {
  const active = kept(troubled, 'mandate').filter(({ status }) => status === 'active');
  if (active.length > 0) stripeOf(troubled.world).revokeMandate(troubled.chance.pick(active).id);
};

/** By card a bank asks; by direct debit the money is simply gone. */
const takenBack = async (troubled: Troubled): Promise<void> => {
  // What arrived on a carer's account is theirs, and no member's payment.
  const open = kept(troubled, 'charge').filter(
    ({ status, disputed, payment_intent }) => status === 'succeeded' && !disputed && payment_intent,
  );
  if (open.length === 0) return;
  const reason = troubled.chance.pick(['fraudulent', 'product_not_received', 'inquiry'] as const);
  stripeOf(troubled.world).fileDispute(troubled.chance.pick(open).id, reason);
};

const answeredBank = async (troubled: Troubled): Promise<void> => {
  const open = kept(troubled, 'dispute').filter(({ status }) => status?.endsWith('needs_response'));
  if (open.length === 0) return;
  const said = troubled.chance.pick(['winning_evidence', 'losing_evidence', 'escalate_inquiry_evidence']);
  await troubled.stripe.disputes
    .update(troubled.chance.pick(open).id, { evidence: { uncategorized_text: said } })
    .catch(notReached);
};

/** A fault that waits for somebody else may strike us instead. */
const notReached = (error: unknown): void => {
  const status = (error as { statusCode?: number }).statusCode;
  if (status !== undefined && status < 429) throw error;
};

const restricted = async ({ world, people, chance }: Troubled): Promise<void> => {
  const account = accountOf(world, chance.pick(people.carers));
  if (account !== '') stripeOf(world).restrict(account);
};

const lifted = async ({ world, people, chance }: Troubled): Promise<void> => {
  const account = accountOf(world, chance.pick(people.carers));
  if (account !== '') stripeOf(world).lift(account);
};

const sentBack = async (troubled: Troubled): Promise<void> => {
  const going = kept(troubled, 'payout').filter(({ status }) => status === 'pending' || status === 'paid');
  if (going.length > 0) stripeOf(troubled.world).failPayout(troubled.chance.pick(going).id);
};

const renewed = async (troubled: Troubled): Promise<void> => {
  const cards = kept(troubled, 'payment_method').filter(({ type }) => type === 'card');
  if (cards.length > 0) stripeOf(troubled.world).renewCard(troubled.chance.pick(cards).id);
};

const changesWay = ({ world, people, chance }: Troubled): Promise<void> =>
  payBadly(world, chance.pick(people.holders), chance);
const mendsWay = ({ world, people, chance }: Troubled): Promise<void> =>
  payWell(world, chance.pick(people.holders), chance);
const mendsAccount = ({ world, people, chance }: Troubled): Promise<void> =>
  becomePayable(world, chance.pick(people.carers));

/** Named, so that a failure tells what had gone wrong before it. The more often it stands here, the likelier. */
export const mishaps = {
  line,
  lineAgain: line,
  outage,
  messages,
  lateMessages,
  saysNo,
  saysNoAgain: saysNo,
  revoked,
  takenBack,
  answeredBank,
  restricted,
  lifted,
  sentBack,
  renewed,
  changesWay,
  mendsWay,
  mendsAccount,
} as const satisfies Record<string, (troubled: Troubled) => Promise<void>>;
