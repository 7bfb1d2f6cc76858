import type { Core } from '../core.ts';
import { answerBank } from '../resources/checkout-submission.ts';
import { type Fields, notFound, type Shown, showCheckout } from './checkout-page.ts';
import { html, page, pounds } from './page.ts';

const asking = (core: Core, id: string): { amount?: number; session: string | undefined } | undefined => {
  const kind = core.store.kindOf(id)?.kind;
  if (kind === 'setup_intent') {
    const { body, hidden } = core.store.get('setup_intent', id);
    return body.status === 'requires_action' ? { session: hidden.session } : undefined;
  }
  if (kind !== 'payment_intent') return undefined;
  const { body, hidden } = core.store.get('payment_intent', id);
  return body.status === 'requires_action' ? { amount: body.amount, session: hidden.session } : undefined;
};

/** Where the member's bank asks whether it is really them. */
export const showBank = (core: Core, id: string): Shown => {
  const asked = asking(core, id);
  if (!asked) return notFound;
  const content = html`<p>${
    asked.amount === undefined
      ? 'Carepool would like to save your card for what your shifts come to.'
      : html`Carepool would like <strong>${pounds(asked.amount)}</strong>.`
  } Is it you who is asking?</p>
<form method="post" class="actions">
<button type="submit" name="answer" value="agree">Yes, it is me</button>
<button type="submit" name="answer" value="refuse" class="quiet">No, refuse</button>
</form>`;
  return { status: 200, page: page('Your bank asks', content) };
};

export const answerAtBank = (core: Core, id: string, fields: Fields): Shown => {
  const asked = asking(core, id);
  if (!asked) return notFound;
  const result = answerBank(core, id, fields['answer'] === 'agree');
  if ('goTo' in result) return result;
  return asked.session === undefined ? notFound : showCheckout(core, asked.session, result.refusal);
};
