import { passesLuhn } from '../cards.ts';
import type { Core } from '../core.ts';
import type { Kept } from '../kept/kinds.ts';
import { type Entry, type Refusal, submitSession } from '../resources/checkout-submission.ts';
import { type Html, html, input, type Problem, page, pounds } from './page.ts';

export type Fields = Readonly<Record<string, string>>;

/** A page to show, or somewhere to go. */
export type Shown = { readonly status: number; readonly page: string } | { readonly goTo: string };

export const notFound: Shown = {
  status: 404,
  page: page(
    'This page is not here',
    html`<p>It may have been used already, or it is too old. Go back to Carepool and start again.</p>`,
  ),
};

const cardsToTry: readonly (readonly [string, string])[] = [
  ['4000 0082 6000 0000', 'works'],
  ['5105 1051 0510 5100', 'a prepaid card, works'],
  ['4000 0038 0000 0446', 'the bank asks once, then works'],
  ['4000 0000 0000 0341', 'can be saved, is refused when charged'],
  ['4000 0027 6000 3184', 'the bank asks each time'],
  ['4000 0000 0000 9995', 'refused: not enough money'],
  ['4000 0000 0000 0077', 'works, money usable at once'],
];

const accountsToTry: readonly (readonly [string, string])[] = [
  ['00012345', 'works'],
  ['22222227', 'debit fails: not enough money'],
  ['33333335', 'debit fails: not authorised, mandate ends'],
  ['00033333', 'the bank refuses the mandate'],
  ['00044444', 'the bank does not know the account'],
];

const table = (caption: string, rows: readonly (readonly [string, string])[]): Html => html`<details>
<summary>${caption}</summary>
<table><tbody>${rows.map(([number, what]) => html`<tr><th scope="row">${number}</th><td>${what}</td></tr>`)}</tbody></table>
</details>`;

const cardForm = (
  to: string,
  verb: string,
  fields: Fields,
  problem?: Problem,
): Html => html`<form method="post" action="${to}" novalidate>
<h2>By card</h2>
<input type="hidden" name="by" value="card">
${input({ name: 'number', label: 'Card number', hint: 'A test card, for example 4000 0082 6000 0000', numeric: true, value: fields['number'] }, problem)}
${input({ name: 'expiry', label: 'Expires', hint: 'Any month to come, as MM/YY', short: true, value: fields['expiry'] }, problem)}
${input({ name: 'cvc', label: 'Security code', hint: 'Any three digits', short: true, numeric: true, value: fields['cvc'] }, problem)}
${input({ name: 'name', label: 'Name on the card', value: fields['name'] }, problem)}
${input({ name: 'postcode', label: 'Postcode', short: true, value: fields['postcode'] }, problem)}
<button type="submit">${verb} card</button>
</form>
${table('Test cards and what they do', cardsToTry)}`;

const bacsForm = (
  to: string,
  verb: string,
  fields: Fields,
  problem?: Problem,
): Html => html`<form method="post" action="${to}" novalidate>
<h2>By Direct Debit</h2>
<input type="hidden" name="by" value="bacs">
${input({ name: 'holder', label: 'Name on the account', value: fields['holder'] }, problem)}
${input({ name: 'email', label: 'E-mail', value: fields['email'] }, problem)}
${input({ name: 'sortCode', label: 'Sort code', hint: 'The test sort code is 10-88-00', short: true, value: fields['sortCode'] }, problem)}
${input({ name: 'account', label: 'Account number', hint: 'A test account, for example 00012345', short: true, numeric: true, value: fields['account'] }, problem)}
<p>A real page would show the Direct Debit Guarantee here: your bank gives the money back at once if a debit was wrong.</p>
<button type="submit">${verb} account</button>
</form>
${table('Test accounts and what they do', accountsToTry)}`;

const render = (kept: Kept<'checkout_session'>, fields: Fields, problem?: Problem): Shown => {
  const { body } = kept;
  const setup = body.mode === 'setup';
  // Named in full: a browser would else carry the fragment of an error's link along to Carepool.
  const to = `/checkout/${body.id}`;
  const offers = (type: string): boolean =>
    body.payment_method_types.includes(type) && (type === 'card' || body.currency === 'gbp');
  const content = html`<p>${
    setup
      ? 'Nothing is taken now. Carepool may later collect what your confirmed shifts come to.'
      : html`To pay: <strong>${pounds(body.amount_total ?? 0)}</strong>`
  }</p>
${(kept.hidden.items ?? []).map((item) => html`<p>${item.quantity} × ${item.name}, ${pounds(item.unitAmount)} each</p>`)}
${offers('card') && cardForm(to, setup ? 'Save this' : 'Pay with this', fields, problem)}
${offers('bacs_debit') && bacsForm(to, setup ? 'Save this' : 'Pay from this', fields, problem)}
${body.cancel_url !== null && html`<p><a href="${body.cancel_url}">Go back without ${setup ? 'saving' : 'paying'}</a></p>`}`;
  return { status: problem ? 422 : 200, page: page(setup ? 'How you pay' : 'Pay', content, problem) };
};

export const showCheckout = (core: Core, id: string, refusal?: string): Shown => {
  const home = core.store.kindOf(id);
  if (home?.kind !== 'checkout_session') return notFound;
  const kept = core.store.get('checkout_session', id);
  return kept.body.status === 'open'
    ? render(kept, {}, refusal === undefined ? undefined : { text: refusal })
    : notFound;
};

const cardEntry = (fields: Fields, thisMonth: string): Entry | Refusal => {
  const number = (fields['number'] ?? '').replaceAll(/[\s-]/g, '');
  if (!/^\d+$/.test(number) || !passesLuhn(number))
    return { refusal: 'Check the card number: it has a digit wrong or missing.', field: 'number' };
  const expiry = /^(0?[1-9]|1[0-2])\s*\/\s*(?:20)?(\d{2})$/.exec((fields['expiry'] ?? '').trim());
  if (!expiry)
    return { refusal: 'Write when the card expires as MM/YY, for example 08/30.', field: 'expiry' };
  const expires = { month: Number(expiry[1]), year: 2000 + Number(expiry[2]) };
  if (`${expires.year}-${String(expires.month).padStart(2, '0')}` < thisMonth)
    return { refusal: 'This card has expired.', field: 'expiry' };
  const cvc = (fields['cvc'] ?? '').trim();
  if (!/^\d{3,4}$/.test(cvc))
    return { refusal: 'The security code is the three digits on the back of the card.', field: 'cvc' };
  const name = (fields['name'] ?? '').trim();
  if (name === '') return { refusal: 'Write the name on the card.', field: 'name' };
  return { by: 'card', number, expires, cvc, name, postcode: (fields['postcode'] ?? '').trim() };
};

const bacsEntry = (fields: Fields): Entry | Refusal => {
  const name = (fields['holder'] ?? '').trim();
  if (name === '') return { refusal: 'Write the name on the account.', field: 'holder' };
  const email = (fields['email'] ?? '').trim();
  if (!email.includes('@'))
    return { refusal: 'Write an e-mail address: debit notices would go there.', field: 'email' };
  return {
    by: 'bacs',
    name,
    email,
    sortCode: (fields['sortCode'] ?? '').replaceAll(/[\s-]/g, ''),
    number: (fields['account'] ?? '').replaceAll(/\s/g, ''),
  };
};

export const sendCheckout = (core: Core, id: string, fields: Fields): Shown => {
  const home = core.store.kindOf(id);
  if (home?.kind !== 'checkout_session') return notFound;
  const entry = fields['by'] === 'bacs' ? bacsEntry(fields) : cardEntry(fields, core.clock.iso().slice(0, 7));
  const result = 'refusal' in entry ? entry : submitSession(core, id, entry);
  if ('goTo' in result) return result;
  return render(core.store.get('checkout_session', id), fields, {
    text: result.refusal,
    field: result.field,
  });
};
