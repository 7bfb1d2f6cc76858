/** Protects whoever looks for a carer from a page too long to use, and who says when they can work from two main actions. */
import { expect, it } from 'vitest';
import { posted } from '#tests/support/care.ts';
import { openWindows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';

it('the best few are shown first, the others when asked for, and the keyboard goes on to them', async () => {
  const windows = await openWindows();
  const { world } = windows;
  const say = words('en');
  const mair = await world.join({ name: 'Mair Pugh', roles: ['holder'] });
  await world.budget(mair.memberId, 28_000);
  const names = ['Ana', 'Bet', 'Cai', 'Dai', 'Eli', 'Fay', 'Gwen'].map((name) => `${name} Price`);
  for (const name of names) await world.join({ name, roles: ['carer'] });
  const { needId } = await posted(mair);
  const window = await windows.windowOf(mair, {});
  await window.open(`/needs/${needId}`);
  await window.sees(say('matching', 'candidates.lead_one'));
  const shown = () => window.page.getByText(/^\w+ Price$/).count();
  expect(await shown()).toBe(5);
  await window.press(/^Show 2 more carers$/);
  expect(await shown()).toBe(7);
  expect(
    await window.page
      .locator(':focus')
      .getByText(/^\w+ Price$/)
      .count(),
  ).toBe(1);
  await window.page.keyboard.press('Tab');
  expect(await window.wrongs()).toEqual([]);
  expect(windows.complaints()).toEqual([]);
  await windows.close();
});

it('of all forms on the page of when one can work, one is the main one', async () => {
  const windows = await openWindows();
  const nia = await windows.world.join({ name: 'Nia Bowen', roles: ['carer'] });
  const window = await windows.windowOf(nia, {});
  await window.open('/availability');
  await window.sees(words('en')('matching', 'wishes.save'));
  expect(await window.page.locator('main button[data-variant="filled"]').count()).toBe(1);
  await windows.close();
});
