import { type Core, platform } from '../core.ts';
import { spend, urlsOf, usableLink } from '../resources/account-links.ts';
import { restrictAccount, submitOnboarding } from '../resources/accounts.ts';
import { type Fields, notFound, type Shown } from './checkout-page.ts';
import { html, input, type Problem, page } from './page.ts';

/** The link opens once; the visit it opens can be reloaded. */
export const openOnboarding = (core: Core, token: string): Shown => {
  const kept = core.store.find('account_link', platform, token);
  if (!kept) return notFound;
  if (!usableLink(core, token)) return { goTo: urlsOf(kept.body).refresh };
  spend(core, kept, token);
  const visit = core.newId('visit', 32);
  core.store.insert('account_link', { id: visit, account: platform, created: core.clock.now() }, kept.body);
  return { goTo: `${core.pages.origin}/onboarding/visit/${visit}` };
};

const render = (core: Core, visit: string, fields: Fields, problem?: Problem): Shown => {
  const kept = core.store.find('account_link', platform, visit);
  if (!kept || kept.hidden.used) return notFound;
  const { display_name: name } = core.store.get('account', kept.body.account).body;
  const field = (id: string, label: string, more: object = {}) =>
    input({ name: id, label, value: fields[id], ...more }, problem);
  const content = html`<p>${name === undefined ? '' : `Hello ${name}. `}Stripe needs to know who you are before it can pay you. On this practice page anything will do, but never your real bank details.</p>
<form method="post" action="/onboarding/visit/${visit}" novalidate>
${field('given', 'First name')}
${field('surname', 'Surname')}
${field('born', 'Date of birth', { hint: 'As DD/MM/YYYY', short: true })}
${field('address', 'Address')}
${field('postcode', 'Postcode', { short: true })}
${field('sortCode', 'Sort code', { hint: 'The test sort code is 10-88-00', short: true })}
${field('account', 'Account number', { hint: '00012345 works; 11111116 sends payouts back', short: true, numeric: true })}
<fieldset><legend>For practice: what should Stripe answer?</legend>
<label class="choice"><input type="radio" name="answer" value="verified" checked> All is well, I can be paid</label>
<label class="choice"><input type="radio" name="answer" value="restricted"> It wants to see a document first</label>
<label class="choice"><input type="radio" name="answer" value="rejected"> It will not serve me</label>
</fieldset>
<p class="actions"><button type="submit">Agree and send</button> <a href="${urlsOf(kept.body).back}">Not now</a></p>
</form>`;
  return { status: problem ? 422 : 200, page: page('Get paid', content, problem) };
};

export const showOnboarding = (core: Core, visit: string): Shown => render(core, visit, {});

const firstProblem = (fields: Fields): Problem | undefined => {
  const has = (name: string): boolean => (fields[name] ?? '').trim() !== '';
  if (!has('given')) return { text: 'Write your first name.', field: 'given' };
  if (!has('surname')) return { text: 'Write your surname.', field: 'surname' };
  if (!/^\d{1,2}\/\d{1,2}\/\d{4}$/.test((fields['born'] ?? '').trim()))
    return { text: 'Write your date of birth as DD/MM/YYYY.', field: 'born' };
  if (!has('address')) return { text: 'Write your address.', field: 'address' };
  if (!has('postcode')) return { text: 'Write your postcode.', field: 'postcode' };
  if ((fields['sortCode'] ?? '').replaceAll(/\D/g, '') !== '108800')
    return { text: 'The test sort code is 10-88-00.', field: 'sortCode' };
  if (!/^\d{8}$/.test((fields['account'] ?? '').trim()))
    return { text: 'An account number has eight digits.', field: 'account' };
  return undefined;
};

export const sendOnboarding = (core: Core, visit: string, fields: Fields): Shown => {
  const kept = core.store.find('account_link', platform, visit);
  if (!kept || kept.hidden.used) return notFound;
  const problem = firstProblem(fields);
  if (problem) return render(core, visit, fields, problem);
  submitOnboarding(core, kept.body.account, { sortCode: '108800', number: (fields['account'] ?? '').trim() });
  const answer = fields['answer'];
  if (answer === 'restricted' || answer === 'rejected') restrictAccount(core, kept.body.account, answer);
  core.store.update('account_link', visit, kept.body, { used: true });
  return { goTo: urlsOf(kept.body).back };
};
