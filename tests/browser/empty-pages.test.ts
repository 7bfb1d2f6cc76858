/** Protects somebody new from a page with nothing on it and no way on. */
import { expect, it } from 'vitest';
import { openWindows } from '#tests/support/windows.ts';

it('leads on from every empty list, a holder and a carer', async () => {
  const windows = await openWindows();
  const { world } = windows;
  const people = [
    await world.join({ name: 'Mair Pugh', roles: ['holder'] }),
    await world.join({ name: 'Nia Bowen', roles: ['carer'] }),
  ];
  for (const person of people) {
    const window = await windows.windowOf(person, {});
    for (const path of ['/offers', '/matches', '/swaps', '/messages']) {
      await window.open(path);
      await window.page.locator('.empty-teach').waitFor();
      expect(await window.page.locator('.empty-teach a').count(), path).toBe(1);
    }
  }
  expect(windows.complaints()).toEqual([]);
  await windows.close();
});
