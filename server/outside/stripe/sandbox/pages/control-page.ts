import type { Control } from '../control.ts';
import { html, page, pounds } from './page.ts';

/** What the sandbox holds at this moment, and what can be asked of it. */
export const controlPage = (control: Control): string => {
  const { now, objects, balances, later, deliveries } = control.dump();
  const recent = (objects['event'] ?? []).slice(-20).reverse() as {
    id: string;
    type: string;
    account?: string;
  }[];
  return page(
    'Sandbox',
    html`<p>It is <strong>${now}</strong> here. ${later.length} things are planned; ${deliveries.filter((one) => (one as { state: string }).state === 'waiting').length} webhooks wait.</p>
<h2>Move the clock</h2>
<form method="post" action="/_sandbox/move-clock">
<label for="to">To when <span class="hint">An instant such as 2026-11-30T09:00:00Z; the clock never goes back</span></label>
<input type="text" id="to" name="to" required>
<button type="submit">Move</button>
</form>
<form method="post" action="/_sandbox/drain"><button type="submit" class="quiet">Do what is due and deliver what waits</button></form>
<h2>Balances</h2>
<table><thead><tr><th scope="col">Account</th><th scope="col">Available</th><th scope="col">Pending</th></tr></thead>
<tbody>${balances.map((one) => html`<tr><td>${one.account}</td><td>${pounds(one.available)}</td><td>${pounds(one.pending)}</td></tr>`)}</tbody></table>
<h2>What it holds</h2>
<table><tbody>${Object.entries(objects).map(([kind, all]) => html`<tr><th scope="row">${kind}</th><td>${all.length}</td></tr>`)}</tbody></table>
<h2>Latest events</h2>
<table><tbody>${recent.map((one) => html`<tr><td>${one.type}</td><td>${one.id}</td><td>${one.account ?? ''}</td></tr>`)}</tbody></table>
<h2>Everything else</h2>
<p>Each verb takes JSON by POST to <code>/_sandbox/…</code>: submit-checkout, expire-checkout, answer-bank, submit-onboarding, restrict, lift, decline-next, revoke-mandate, fail-payout, file-dispute, inject-fault, set-delivery, set-rate-limits, redeliver. <a href="/_sandbox/dump">The whole state</a> is there as JSON.</p>`,
  );
};
