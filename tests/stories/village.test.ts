/** Protects the demo village: it lives by the same rules as everybody, and every penny in it can be found. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import {
  checks,
  dues,
  hoursAnswers,
  members,
  offers,
  pairs,
  pays,
  settledShifts,
  shifts,
} from '#db/schema/index.ts';
import type { House } from '#server/house.ts';
import { systemActor } from '#server/http/actor.ts';
import { callOf } from '#server/http/call.ts';
import { balanceOf } from '#server/ledger/reads.ts';
import { allMutuals, installationOf } from '#server/mutuals/reads.ts';
import { listSettlements } from '#server/settlements/actions.ts';
import { cast } from '#server/village/cast.ts';
import { settleVillage } from '#server/village/settle-in.ts';
import { freshUrl } from '#tests/support/engines.ts';
import {
  freshFolder,
  openVillage,
  smallVillage,
  villageEndsAt,
  villageSettings,
} from '#tests/support/small-village.ts';

const folder = freshFolder();
const said: string[] = [];
let house: House;
beforeAll(async () => {
  const [url, sandboxes] = [await freshUrl(), `${folder}/play-money`];
  await settleVillage({
    ...{ url, sandboxes, settings: villageSettings, endsAt: villageEndsAt, size: smallVillage },
    say: (sentence) => said.push(sentence),
  });
  house = await openVillage(url, sandboxes);
}, 240_000);
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = () => house.deps.db.read;
const sumOf = (amounts: readonly number[]): number => amounts.reduce((so, amount) => so + amount, 0);

it('says what it is doing, and that it is the demo', async () => {
  expect(said.at(0)).toContain('Making the demo village');
  expect(said).toContain('Demo village: week 2 of 4.');
  expect(await installationOf(read())).toMatchObject({ kind: 'demo', anchorOn: '2026-11-25' });
  const mutuals = await allMutuals(read());
  expect(mutuals.map(({ name }) => name)).toEqual(['Cwm Tawel', 'Hollin Bank']);
});

it('answers none to every question of the audit', async () => {
  const answers = await askAll(read());
  expect(answers.filter(({ found }) => found.length > 0)).toEqual([]);
});

it('has the people of the stories living in it', async () => {
  const names = (await read().select({ name: members.name }).from(members)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.values(cast).map(({ name }) => name)));
});

it('agrees with Stripe to the penny, in each mutual', async () => {
  for (const { mutualId } of await allMutuals(read())) {
    const pending = await balanceOf(read(), mutualId, 'stripe-pending', mutualId);
    const available = await balanceOf(read(), mutualId, 'stripe-available', mutualId);
    const books = (of: typeof pending) => of.debitsPostedPence - of.creditsPostedPence;
    expect(await house.deps.payments(mutualId).availablePence()).toMatchObject({
      availablePence: books(available),
      pendingPence: books(pending),
    });
  }
});

it('charged holders what goes to carers and to the mutual, and paid carers what their statements say', async () => {
  const [town] = await allMutuals(read());
  if (!town) throw new Error('There is no town');
  const { mutualId } = town;
  const { objects } = house.stripe.control(mutualId).dump();
  const transfers = (objects['transfer'] ?? []) as { amount: number; metadata: { pay: string } }[];
  const paid = (await read().select().from(pays)).filter(
    (pay) => pay.mutualId === mutualId && pay.status === 'paid',
  );
  expect(new Map(transfers.map(({ amount, metadata }) => [metadata.pay, amount]))).toEqual(
    new Map(paid.map(({ payId, amountPence }) => [payId, amountPence])),
  );
  const lines = (await read().select().from(settledShifts)).filter((line) => line.mutualId === mutualId);
  const owed = (await read().select().from(dues)).filter((due) => due.mutualId === mutualId);
  expect(sumOf(owed.map((due) => due.amountPence))).toBe(
    sumOf(lines.map((line) => line.toCarerPence + line.toMutualPence)),
  );
  const call = callOf(house.deps, systemActor(mutualId));
  const { items } = await listSettlements(call, { after: undefined, limit: 50 });
  expect(items.map(({ weekOn }) => weekOn)).toEqual(['2026-11-16', '2026-11-09']);
  for (const { totals } of items) expect(totals.chargePence).toBe(totals.toCarerPence + totals.toMutualPence);
});

it('leaves something to do in the present week', async () => {
  const all = await read().select().from(shifts);
  const thisWeek = all.filter(({ weekOn }) => weekOn === '2026-11-23');
  const states = new Set(thisWeek.map(({ status }) => status));
  for (const status of ['taken', 'offered', 'worked', 'confirmed', 'disputed'])
    expect(states).toContain(status);
  const before = all.filter(({ endsAt }) => endsAt < '2026-11-25T08:30:00.000Z');
  expect(before.filter(({ status }) => status === 'taken')).toEqual([]);
  const declined = (await read().select().from(dues)).filter(({ status }) => status === 'parked');
  expect(declined.map(({ reason }) => reason)).toContain('generic_decline');
  const waiting = (await read().select().from(pays)).filter(({ status }) => status === 'parked');
  expect(waiting.map(({ reason }) => reason)).toContain('not-payable');
  const said = (await read().select().from(offers)).filter(({ status }) => status === 'waiting');
  expect(new Set(said.map(({ laterStartsAt }) => laterStartsAt === null))).toEqual(new Set([true, false]));
  const ends = (await read().select().from(checks)).map(({ validTo }) => validTo ?? '');
  expect(ends.filter((end) => end > '2026-11-25' && end < '2026-12-25')).not.toEqual([]);
});

it('is worked by carers of every engagement, and answered for by phone and by representatives', async () => {
  const engagements = new Set((await read().select().from(pairs)).map(({ engagement }) => engagement));
  expect(engagements).toEqual(new Set(['employed-by-holder', 'employed-by-mutual', 'self-employed']));
  const answers = await read().select().from(hoursAnswers);
  const ways = answers.map(({ via, saidById, enteredById }) => [via, saidById === enteredById].join(' '));
  expect(new Set(ways)).toEqual(new Set(['app true', 'app false', 'phone false', 'deadline true']));
});
