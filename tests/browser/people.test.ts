/**
 * Protects the doors for people: a stranger applies and becomes a carer with their checks seen; a coordinator
 * enters what a holder said on the phone, and the holder sees that it was so. By keyboard, axe clean.
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

it('somebody asks to join, is admitted, and has their right to work recorded', async () => {
  const { world } = windows;
  const say = words('en');
  const stranger = await windows.windowOf(null);
  await stranger.open('/join');
  expect(await stranger.wrongs()).toEqual([]);
  await stranger.press(say('members', 'apply.send'));
  await stranger.sees('Choose how you want to take part.');
  await stranger.tabTo(say('members', 'apply.roles.holder'));
  await stranger.page.keyboard.press('ArrowDown');
  await stranger.type(say('members', 'apply.name'), 'Huw O’Leary');
  await stranger.type(say('members', 'apply.email'), 'huw@example.org');
  await stranger.press(say('members', 'apply.send'));
  await stranger.sees(say('members', 'apply.sentTitle'));
  const asked = await world.mailTo('huw@example.org');
  await stranger.open(`/join/confirm?word=${/word=(\S+)/.exec(asked?.text ?? '')?.[1] ?? ''}`);
  await stranger.press(say('members', 'confirm.go'));
  await stranger.sees(say('members', 'confirm.doneTitle'));

  const rhian = await windows.windowOf(await world.as('rhian'), { width: 1280 });
  await rhian.open('/members');
  await rhian.press(say('members', 'list.waitingLook'));
  await rhian.sees(say('members', 'record.contact'));
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.press(/^Admit Huw/);
  await rhian.sees(/is a member now/);
  await rhian.press(say('members', 'checks.record'));
  await rhian.tabTo(say('members', 'checks.kind'));
  await rhian.page.locator(':focus').selectOption('right-to-work');
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.press(say('members', 'checks.save'));
  await rhian.sees(say('members', 'checks.saved'));
  const { items } = await (await world.as('rhian')).call(api.members.members, {
    query: { words: 'o’leary' },
  });
  expect(items).toMatchObject([{ name: 'Huw O’Leary', status: 'member', rightToWork: 'seen' }]);
});

it('a coordinator enters what a holder said on the phone, in Welsh, and the holder sees it', async () => {
  const { world } = windows;
  const say = words('cy');
  const mair = await world.as('mair');
  await world.budget(mair.memberId, 50_000);
  const tomos = await windows.windowOf(await world.as('tomos'), { width: 1280, language: 'cy' });
  await tomos.open('/office');
  await tomos.press(/Mair Pugh/);
  await tomos.sees(/Sut dywedodd Mair Pugh/);
  expect(await tomos.wrongs()).toEqual([]);
  await tomos.press(say('members', 'office.phone'));
  await tomos.sees(/Rydych chi’n cofnodi’r hyn a ddywedodd Mair Pugh dros y ffôn/);
  await tomos.press(say('shell', 'places.needs'));
  await tomos.press(say('needs', 'post.title'));
  await tomos.type(say('needs', 'post.what'), 'Help codi am wyth');
  await tomos.fill(say('needs', 'post.onDay'), '2026-11-24');
  await tomos.fill(say('needs', 'post.startsTime'), '08:00');
  await tomos.sees(say('needs', 'cost.visit'));
  expect(await tomos.wrongs()).toEqual([]);
  await tomos.press(say('needs', 'post.action'));
  await tomos.sees(say('needs', 'post.done'));

  const home = await windows.windowOf(mair, { language: 'cy' });
  await home.open('/my-record');
  await home.sees(/Tomos Hughes, dros y ffôn/);
  await home.sees(/Edrychodd Tomos Hughes ar/);
  expect(await home.wrongs()).toEqual([]);
  await home.press(say('members', 'acts.NEED_POSTED'));
  await home.sees('Help codi am wyth');
});
