/**
 * Protects the morning on which a carer is ill: the holder agreed beforehand who is asked, the next carer says yes
 * on their phone, and everybody sees where it stands; and two carers who swap. By keyboard, axe clean.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCarer, aHolder, anOpenShift, aTakenShift } from '#tests/support/care.ts';
import { changeMutual } from '#tests/support/mutual-mode.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { anchor, api, at } from '#tests/support/world.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

it('the carer is ill: those the holder chose are asked, and the next one comes', async () => {
  const { world } = windows;
  const [en, cy] = [words('en'), words('cy')];
  const holder = await aHolder(world);
  const [nia, sean] = [await aCarer(world), await aCarer(world, { language: 'cy' })];
  for (const carer of [nia, sean]) await world.pair(holder.memberId, carer.memberId);
  await world.join({ name: 'Gwyn Parry', roles: ['supporter'] });
  const away = await aCarer(world);
  await world.pair(holder.memberId, away.memberId);
  await away.call(api.matching.sayException, {
    body: { kind: 'away', fromOn: '2026-11-25', untilOn: '2026-11-25' } as never,
  });

  const home = await windows.windowOf(holder);
  await home.open('/cover');
  await home.sees(en('cover', 'plan.none'));
  await home.press(en('cover', 'plan.save'));
  await home.sees('Name at least one person to tell.');
  expect(await home.wrongs()).toEqual([]);
  await home.tick(/Gwyn Parry/);
  await home.type(en('cover', 'plan.thenWhat'), 'Ring my sister.');
  await home.press(en('cover', 'plan.save'));
  await home.sees(en('cover', 'plan.saved'));

  const shift = await aTakenShift(holder, nia);
  await windows.moveTo(at('2026-11-23', '11:00'));
  const ill = await windows.windowOf(nia);
  await ill.open(`/shifts/${shift.shiftId}`);
  await ill.press(en('shifts', 'handBack.button'));
  await ill.press(en('shifts', 'handBack.yes'));
  await ill.sees(en('shifts', 'handBack.done'));

  await home.open('/');
  await home.press(en('cover', 'home.searchingGo'));
  await home.sees(/has time to answer until/);
  await home.sees(/If nobody is found, you and the people you named are told/);
  await home.sees('Ring my sister.');
  await home.sees(en('cover', 'passed.lead'));
  await home.sees(en('cover', 'passed.not-free'));
  expect(await home.wrongs()).toEqual([]);

  // One more on their team, busy when the others were asked, whom the holder asks out of turn.
  const grace = await aCarer(world);
  await world.pair(holder.memberId, grace.memberId, { team: false });
  await home.open('/cover');
  await home.press(en('cover', 'askOne.action'));
  await home.sees('Fill this in.');
  await home.press(/Fill this in/);
  await home.page.keyboard.press('ArrowDown');
  await home.press(en('cover', 'askOne.action'));
  await home.sees(en('cover', 'askOne.done'));
  expect(await home.wrongs()).toEqual([]);

  const phone = await windows.windowOf(sean, { language: 'cy' });
  await phone.open('/');
  await phone.press(cy('cover', 'home.askedGo'));
  await phone.sees(cy('cover', 'ask.by'));
  expect(await phone.wrongs()).toEqual([]);
  await phone.press(cy('cover', 'ask.yesName'));
  await phone.sees(cy('cover', 'ask.done.yes'));
  expect(await phone.wrongs()).toEqual([]);

  await home.sees(en('cover', 'status.found'));
  await home.press(en('cover', 'toShift'));
  await home.sees(en('cover', 'found'));
  expect(await home.wrongs()).toEqual([]);
});

it('two carers swap, with each holder’s yes', async () => {
  const { world } = windows;
  const say = words('en');
  const [dilys, ieuan] = [await aHolder(world), await aHolder(world)];
  const [nia, sean] = [await aCarer(world), await aCarer(world)];
  for (const one of [dilys, ieuan])
    for (const carer of [nia, sean]) await world.pair(one.memberId, carer.memberId);
  const given = await aTakenShift(dilys, nia);
  await aTakenShift(ieuan, sean, { startsTime: '14:00' });
  expect(world.now()).toBe(anchor);

  const first = await windows.windowOf(nia);
  await first.open(`/shifts/${given.shiftId}`);
  await first.press(say('cover', 'propose.open'));
  await first.sees(say('cover', 'propose.how'));
  expect(await first.wrongs()).toEqual([]);
  await first.tick(/^Carer/);
  await first.tabTo(say('cover', 'propose.wanted'));
  await first.page.keyboard.press('ArrowDown');
  expect(await first.wrongs()).toEqual([]);
  await first.press(say('cover', 'propose.action'));
  await first.sees(say('cover', 'swap.status.proposed'));
  expect(await first.wrongs()).toEqual([]);

  for (const person of [sean, dilys, ieuan]) {
    const window = await windows.windowOf(person);
    await window.open('/');
    await window.press(say('cover', 'home.swapGo'));
    await window.press(say('cover', 'swap.yes'));
    await window.sees(say('cover', 'swap.told.yes'));
    expect(await window.wrongs()).toEqual([]);
  }
  await first.sees(say('cover', 'swap.status.done'));
});

it('a registered provider’s coordinator asks a carer for a visit nobody has, and the carer says yes', async () => {
  const { world } = windows;
  const say = words('en');
  await changeMutual(world, { careMode: 'registered-provider' });
  const holder = await aHolder(world, undefined, { name: 'Mair Pugh' });
  const sean = await aCarer(world, { name: 'Seán O’Shea' });
  await anOpenShift(holder, { onDay: '2026-11-24' });
  const rhian = await world.join({ name: 'Rhian Morgan', roles: ['coordinator'] });
  const office = await windows.windowOf(rhian, { width: 1280 });
  await office.open('/work');
  await office.sees(say('oversight', 'work.care-at-risk.whyAssign'));
  await office.press(say('oversight', 'work.care-at-risk.assign'));
  await office.sees(say('cover', 'assign.how'));
  await office.sees(/Mair Pugh,/);
  expect(await office.wrongs()).toEqual([]);
  await office.press(/Seán O’Shea/);
  await office.sees(say('cover', 'office.leadProvider'));
  await office.sees(say('cover', 'asked.waiting'));
  expect(await office.wrongs()).toEqual([]);

  const phone = await windows.windowOf(sean);
  await phone.open('/');
  await phone.press(say('cover', 'home.askedGo'));
  await phone.press(say('cover', 'ask.yesName'));
  await phone.sees(say('cover', 'ask.done.yes'));
  await office.sees(say('cover', 'office.none'));
});
