/**
 * Protects those who are decided about, at members’ own screens: whom it touches is said and put right, who was
 * reached is recorded, and the outcome names whose voice was missing. By keyboard, in both languages, axe clean.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aHolder } from '#tests/support/care.ts';
import { vote } from '#tests/support/deciding.ts';
import { goOn } from '#tests/support/together.ts';
import { sayWhomItTouches } from '#tests/support/voices.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api, at } from '#tests/support/world.ts';

const { proposals, voices } = api;
const [en, cy] = [words('en'), words('cy')];
const whole = (text: RegExp): RegExp => new RegExp(`^${text.source}$`);

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

it('the map is made by members, stands still when voting opens, and names again who was not heard', async () => {
  const { world } = windows;
  const nia = await world.join({ name: 'Nia Rees', roles: ['carer'], language: 'cy' });
  const mair = await aHolder(world);
  const { proposalId, earliestOn } = await nia.call(proposals.propose, {
    body: { title: 'Where shall we meet?', why: 'The hall is closed.', change: { kind: 'question' } },
  });
  const params = { proposalId };
  const phone = await windows.windowOf(mair);
  await phone.open(`/proposals/${proposalId}/voices`);
  await phone.sees(en('voices', 'unthought.title'));
  expect(await phone.wrongs()).toEqual([]);
  await phone.press(whole(en('voices', 'groups.is-neighbours')));
  await phone.press(whole(en('voices', 'say.action')));
  await phone.sees('Say whether this touches them.');
  expect(await phone.wrongs()).toEqual([]);
  await phone.tick(whole(en('voices', 'say.answers.yes')));
  await phone.type(en('voices', 'say.how'), 'More cars in the street.');
  await phone.press(whole(en('voices', 'say.action')));
  await phone.sees(en('voices', 'say.done'));
  await phone.press(en('voices', 'say.putRight'));
  await phone.type(en('voices', 'say.how'), 'More cars on Sundays.');
  await phone.press(whole(en('voices', 'say.actionRight')));
  await phone.sees('More cars on Sundays.');
  await phone.sees(en('voices', 'before'));
  expect(await phone.wrongs()).toEqual([]);

  const welsh = await windows.windowOf(nia, { language: 'cy' });
  await welsh.open(`/proposals/${proposalId}/voices`);
  await welsh.press(whole(cy('voices', 'reach.title')));
  await welsh.tabTo(cy('voices', 'form.group'));
  await welsh.page.locator(':focus').selectOption('named');
  await welsh.type(cy('voices', 'form.name'), 'Gofalwyr ifanc');
  await welsh.tick(whole(cy('voices', 'reach.ways.is-meeting')));
  await welsh.fill(cy('voices', 'reach.onDay'), '2026-11-20');
  await welsh.type(cy('voices', 'reach.people'), '3');
  await welsh.type(cy('voices', 'reach.byWhom'), 'Nia');
  expect(await welsh.wrongs()).toEqual([]);
  await welsh.press(whole(cy('voices', 'reach.action')));
  await welsh.sees(cy('voices', 'people.few'));
  await phone.sees('Gofalwyr ifanc');

  await sayWhomItTouches(nia, params);
  await nia.call(proposals.giveNotice, { params, body: { opensOn: earliestOn } });
  await windows.moveTo(at(earliestOn, '09:00'));
  await welsh.sees(cy('voices', 'lead.closed'));
  expect((await mair.call(voices.voices, { params })).mayAdd).toBe(false);
  await vote(mair, { params }, 'holder', 'for');
  await vote(nia, { params }, 'carer', 'for');
  await windows.moveTo(at('2026-12-15', '09:00'));
  await goOn(world);
  await phone.open(`/proposals/${proposalId}`);
  await phone.sees(en('voices', 'missing.not-reached.decided'));
  expect(await phone.wrongs()).toEqual([]);
});
