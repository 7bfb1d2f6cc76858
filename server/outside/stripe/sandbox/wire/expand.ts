import type { Core } from '../core.ts';
import type { Kind } from '../kept/kinds.ts';
import { invalid } from './problem.ts';

/** The fields that may become objects, and only when asked by name. */
const expandable = new Set([
  'balance_transaction',
  'charge',
  'customer',
  'default_payment_method',
  'destination_payment',
  'destination_payment_refund',
  'dispute',
  'failure_balance_transaction',
  'latest_charge',
  'mandate',
  'payment_intent',
  'payment_method',
  'refunds',
  'setup_intent',
  'source',
  'source_transaction',
  'source_transfer',
  'source_transfer_reversal',
  'transfer',
  'transfer_reversal',
]);

const deepest = 4;

const cannot = (path: string): Error =>
  invalid(`This property cannot be expanded (${path}).`, { param: 'expand' });

const expandInto = (core: Core, place: unknown, steps: readonly string[], path: string): void => {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  if (Array.isArray(place)) {
    for (const item of place) expandInto(core, item, steps, path);
    return;
  }
  if (typeof place !== 'object' || place === null) return;
  const fields = place as Record<string, unknown>;
  if (step === 'refunds' && fields['object'] === 'charge' && fields['refunds'] === undefined)
    fields['refunds'] = refundsOf(core, String(fields['id']));
  if (!(step in fields)) throw cannot(path);
  const value = fields[step];
  if (typeof value === 'string') {
    if (!expandable.has(step)) throw cannot(path);
    const known = core.store.kindOf(value);
    if (!known) throw cannot(path);
    fields[step] = core.store.get(known.kind as Kind, value).body;
  }
  expandInto(core, fields[step], rest, path);
};

const refundsOf = (core: Core, charge: string): object => {
  const home = core.store.kindOf(charge);
  const refunds = home ? core.store.list('refund', home.account, { charge }, { limit: 10 }) : [];
  return {
    object: 'list',
    url: `/v1/charges/${charge}/refunds`,
    has_more: false,
    data: refunds.map(({ body }) => body),
  };
};

/** Replaces ids by their objects along each named path (`data.source`, `latest_charge.balance_transaction`). */
export const expand = (core: Core, answer: object, paths: readonly string[]): object => {
  if (paths.length === 0) return answer;
  const expanded = structuredClone(answer);
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > deepest)
      throw invalid(`You cannot expand more than ${deepest} levels of a property. (Property: ${path}).`, {
        param: 'expand',
      });
    expandInto(core, expanded, steps, path);
  }
  return expanded;
};
