/**
 * Protects those who cannot name a representative themselves: a coordinator records who acts for them and with
 * which rights, and ends it again; the person it is about acts at once. By keyboard, axe clean.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
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

it('a coordinator records whom the council authorised, changes it and ends it', async () => {
  const { world } = windows;
  const say = words('en');
  const mair = await world.as('mair');
  const elin = await world.as('elin');
  await world.budget(mair.memberId, 50_000);
  const rhian = await windows.windowOf(await world.as('rhian'), { width: 1280 });
  await rhian.open(`/members/${mair.memberId}`);
  await rhian.press(say('members', 'acting.record'));
  await rhian.sees('Nobody acts for Mair Pugh.');
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.press(/Elin Pugh/);
  await rhian.sees('What may Elin Pugh do for Mair Pugh?');
  await rhian.press(say('members', 'acting.give'));
  await rhian.sees('Choose at least one right.');
  await rhian.tick(say('members', 'rights.money'));
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.press(say('members', 'acting.give'));
  await rhian.sees('Elin Pugh may act for Mair Pugh from now.');
  await rhian.sees(/may: see the money · since/);
  const forMair = { 'acting-for': mair.memberId };
  expect((await elin.call(api.budgets.budget, {}, forMair)).budgets).toHaveLength(1);
  expect((await elin.refused(api.needs.needs, {}, forMair)).code).toBe('rights-not-given');

  const home = await windows.windowOf(mair, { language: 'cy' });
  await home.open('/representatives');
  await home.sees(/Elin Pugh/);
  await home.sees(/caiff: gweld yr arian · ers/);
  expect(await home.wrongs()).toEqual([]);

  await rhian.press(say('members', 'acting.record'));
  await rhian.tick(say('members', 'rights.book'));
  await rhian.press(say('members', 'representatives.change'));
  await rhian.sees('The rights of Elin Pugh are changed.');
  expect((await elin.call(api.needs.needs, {}, forMair)).items).toEqual([]);
  await rhian.press(/^End it/);
  await rhian.sees('Elin Pugh no longer acts for Mair Pugh');
  await rhian.press(/^End it/);
  await rhian.sees('Elin Pugh acts for Mair Pugh no longer.');
  expect((await elin.refused(api.budgets.budget, {}, forMair)).status).toBe(404);
});
