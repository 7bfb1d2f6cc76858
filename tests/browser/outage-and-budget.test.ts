/**
 * Protects two people who must not be left guessing: a holder who sees where their budget goes and writes down
 * why money is left, and coordinators who pay a carer by bank when the payment service is gone. By keyboard, axe
 * clean, at the width of a phone and of a laptop, in both languages.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { becomePayable, collectionDay, fresh, workedShift } from '#tests/support/care-week.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api } from '#tests/support/world.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

it('a holder sees what is left over, sets money aside and writes down why', async () => {
  const { world } = windows;
  const holderIs = await world.join({ name: 'Ifor Bevan', roles: ['holder'] });
  await world.budget(holderIs.memberId, 28_000);
  await holderIs.call(api.needs.postNeed, {
    body: {
      title: 'Help getting up',
      kind: 'day',
      days: ['MO', 'TH'],
      fromOn: '2026-11-26',
      startsTime: '08:00',
      wallMinutes: 60,
    },
  });
  const say = words('en');
  const holder = await windows.windowOf(holderIs);
  await holder.open('/budget');
  await holder.sees(/£2,240 left over, about 8 weeks: close to the 8 weeks/);
  await holder.sees(say('budgets', 'forecast.title'));
  await holder.sees(/is left on Monday 4 October 2027/);
  expect(await holder.page.getByRole('table', { name: say('budgets', 'forecast.title') }).count()).toBe(1);
  expect(await holder.wrongs()).toEqual([]);
  await holder.tabTo(say('budgets', 'aside.another'));
  await holder.page.keyboard.press('Enter');
  await holder.type(say('budgets', 'aside.purposeWords'), 'A ramp');
  await holder.type(say('budgets', 'aside.amount'), '600');
  await holder.press(say('budgets', 'aside.keep'));
  await holder.sees(say('budgets', 'aside.kept'));
  await holder.sees(/£1,640 left over, about 5 weeks\./);
  await holder.tabTo(say('budgets', 'reasons.why'));
  await holder.page.keyboard.press('ArrowDown');
  await holder.type(say('budgets', 'reasons.words'), 'Six weeks in Morriston');
  await holder.press(say('budgets', 'reasons.save'));
  await holder.sees('“Six weeks in Morriston”');
  expect(await holder.wrongs()).toEqual([]);
  await holder.press(/^Cymraeg$/);
  await holder.sees(words('cy')('budgets', 'forecast.title'));
  await holder.sees(/£1,640 dros ben/);
  expect(await holder.wrongs()).toEqual([]);
});

it('coordinators make the outage plan, and one enters what another records', async () => {
  const { world } = windows;
  const [mair, nia] = [await world.as('mair'), await world.as('nia')];
  await world.budget(mair.memberId, 28_000);
  await world.pair(mair.memberId, nia.memberId);
  await becomePayable(world, nia);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await windows.moveTo(collectionDay);
  const rhianIs = await fresh(world, 'rhian');
  await rhianIs.call(api.settlements.settle, { body: { weekOn: '2026-11-23' } });
  await world.settleDown();
  const say = words('en');
  const rhian = await windows.windowOf(rhianIs, { width: 1280 });
  await rhian.open('/outage');
  await rhian.sees('Nia Bowen');
  await rhian.sees(say('outage', 'owed.states.free'));
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.type(say('outage', 'plan.passphrase'), 'seven quiet otters');
  const kept = rhian.page.waitForEvent('download');
  await rhian.press(say('outage', 'plan.make'));
  expect((await kept).suggestedFilename()).toBe('outage-plan-2026-12-01.carepool');
  await rhian.sees(say('outage', 'plan.made'));
  await rhian.sees(say('outage', 'owed.states.by-hand'));
  const { owed } = await rhianIs.call(api.outage.outage, {});
  const amountPence = owed.carers[0]?.byHandPence ?? 0;
  await rhian.tabTo(say('outage', 'payments.for'));
  await rhian.page.keyboard.press('ArrowDown');
  await rhian.type(say('outage', 'payments.amount'), (amountPence / 100).toFixed(2));
  await rhian.type(say('outage', 'payments.reference'), 'BANK 1');
  await rhian.press(say('outage', 'payments.enter'));
  await rhian.sees(say('outage', 'payments.second'));
  expect(await rhian.wrongs()).toEqual([]);

  const tomosIs = await world.join({ name: 'Tomos Hughes', roles: ['coordinator'], language: 'cy' });
  const tomos = await windows.windowOf(tomosIs);
  const dweud = words('cy');
  await tomos.open('/outage');
  await tomos.press(dweud('outage', 'payments.record'));
  await tomos.sees(dweud('outage', 'payments.states.recorded'));
  expect(await tomos.wrongs()).toEqual([]);
  await tomos.press(dweud('outage', 'end.button'));
  await tomos.press(dweud('outage', 'end.yes'));
  await tomos.sees(dweud('outage', 'end.done'));
  const [statement] = (await nia.call(api.settlements.statements, { query: {} })).items;
  expect(statement).toMatchObject({ status: 'paid', amountPence });
});
