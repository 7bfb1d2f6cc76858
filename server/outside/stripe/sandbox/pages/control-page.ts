import type { Control } from '../control.ts';
import { verbs } from '../control-path.ts';
import { html, page, pounds } from './page.ts';

const faults: readonly (readonly [string, string])[] = [
  ['drop-before-commit', 'The line breaks before anything happened'],
  ['drop-after-commit', 'It happens, and the line breaks before the answer'],
  ['slow', 'It happens, and the answer comes a second late'],
  ['rate-limit', 'Too many requests (429)'],
  ['lock-timeout', 'Somebody else is writing it (429)'],
  ['server-error', 'An error of its own (500), remembered for its key'],
];

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
<h2>Let something go wrong</h2>
<form method="post" action="/_sandbox/inject-fault">
<label for="kind">With the next request</label>
<select id="kind" name="kind">${faults.map(([kind, what]) => html`<option value="${kind}">${what}</option>`)}</select>
<label for="path">To which address <span class="hint">Any that starts like this; leave empty for the very next</span></label>
<input type="text" id="path" name="path" placeholder="/v1/transfers">
<button type="submit">Let it go wrong</button>
</form>
<form method="post" action="/_sandbox/set-delivery">
<label for="duplicates">Send each webhook so many times more</label><input class="short" type="text" id="duplicates" name="duplicates" value="0" inputmode="numeric">
<label for="lose">Lose so many of the next</label><input class="short" type="text" id="lose" name="lose" value="0" inputmode="numeric">
<label for="shuffle">Order</label>
<select id="shuffle" name="shuffle"><option value="false">As it happened</option><option value="true">Shuffled</option></select>
<button type="submit">Deliver so</button>
</form>
<form method="post" action="/_sandbox/set-rate-limits" class="actions">
<button type="submit" class="quiet" name="on" value="true">Limit to 25 requests a second</button>
<button type="submit" class="quiet" name="on" value="false">No limits</button>
</form>
<h2>Balances</h2>
<table><thead><tr><th scope="col">Account</th><th scope="col">Available</th><th scope="col">Pending</th></tr></thead>
<tbody>${balances.map((one) => html`<tr><td>${one.account}</td><td>${pounds(one.available)}</td><td>${pounds(one.pending)}</td></tr>`)}</tbody></table>
<h2>What it holds</h2>
<table><tbody>${Object.entries(objects).map(([kind, all]) => html`<tr><th scope="row">${kind}</th><td>${all.length}</td></tr>`)}</tbody></table>
<h2>Latest events</h2>
<table><tbody>${recent.map((one) => html`<tr><td>${one.type}</td><td>${one.id}</td><td>${one.account ?? ''}</td></tr>`)}</tbody></table>
<h2>Everything else</h2>
<p>Each verb takes JSON by POST to <code>/_sandbox/…</code>: ${Object.keys(verbs).join(', ')}. <a href="/_sandbox/dump">The whole state</a> is there as JSON.</p>`,
  );
};
