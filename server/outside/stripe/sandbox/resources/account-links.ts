import type Stripe from 'stripe';
import { type Core, platform } from '../core.ts';
import { emitThin } from '../hooks/emit.ts';
import { isoOf } from '../kept/clock.ts';
import type { Kept } from '../kept/kinds.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { webAddress } from '../wire/common-params.ts';
import { choice, needed, shape, text } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';

/** Links are for one click now, not for keeping. */
const goodForSeconds = 5 * 60;

const purpose = shape({
  collection_options: shape({
    fields: choice('currently_due', 'eventually_due'),
    future_requirements: choice('include', 'omit'),
  }),
  refresh_url: needed(webAddress),
  return_url: webAddress,
});

const creation = {
  account: needed(text()),
  use_case: needed(
    shape({
      type: needed(choice('account_onboarding', 'account_update')),
      account_onboarding: purpose,
      account_update: purpose,
    }),
  ),
};

const create = (call: Call<typeof creation>): Stripe.V2.Core.AccountLink => {
  const { core, params } = call;
  const { body } = named({ core, account: platform }, 'account', params.account, 'account');
  if (body.closed) throw invalid('This account is closed.', { code: 'account_closed', param: 'account' });
  const { type } = params.use_case;
  const chosen = params.use_case[type];
  if (!chosen)
    throw invalid(`Missing required param: use_case.${type}.`, {
      code: 'parameter_missing',
      param: `use_case.${type}`,
    });
  const now = core.clock.now();
  const token = core.newId('alink', 32);
  const link: Stripe.V2.Core.AccountLink = {
    object: 'v2.core.account_link',
    account: body.id,
    created: isoOf(now),
    expires_at: isoOf(now + goodForSeconds),
    livemode: false,
    url: `${core.pages.origin}/onboarding/${token}`,
    use_case: { type, [type]: chosen },
  };
  core.store.insert('account_link', { id: token, account: platform, created: now }, link);
  return link;
};

/** The link if it may still be used; undefined sends the visitor to `refresh_url`. */
export const usableLink = (core: Core, token: string): Kept<'account_link'> | undefined => {
  const kept = core.store.find('account_link', platform, token);
  if (
    !kept ||
    kept.hidden.used ||
    core.clock.now() > Temporal.Instant.from(kept.body.expires_at).epochMilliseconds / 1000
  )
    return undefined;
  return kept;
};

export const urlsOf = (link: Stripe.V2.Core.AccountLink): { refresh: string; back: string } => {
  const purposeOf = link.use_case.account_onboarding ?? link.use_case.account_update;
  return {
    refresh: purposeOf?.refresh_url ?? '/',
    back: purposeOf?.return_url ?? purposeOf?.refresh_url ?? '/',
  };
};

export const spend = (core: Core, kept: Kept<'account_link'>, token: string): void => {
  core.store.update('account_link', token, kept.body, { ...kept.hidden, used: true });
  emitThin(core, 'v2.core.account_link.returned', kept.body.account);
};

export const accountLinks = [endpoint('POST', '/v2/core/account_links', creation, create)];
