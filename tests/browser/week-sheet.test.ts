/** Protects whoever would rather write: a week's visits on paper, in large type, with room for what was worked. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCarer, aHolder, aTakenShift } from '#tests/support/care.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

for (const [language, width] of [
  ['en', 390],
  ['cy', 320],
] as const)
  it(`a carer prints the sheet of their week, in ${language} at ${width} pixels`, async () => {
    const { world } = windows;
    const say = words(language);
    const [holder, carer] = [await aHolder(world), await aCarer(world, { language })];
    await world.pair(holder.memberId, carer.memberId);
    await aTakenShift(holder, carer, { title: 'Help with the catheter' });
    await aTakenShift(holder, carer, { kind: 'sleep-in', startsTime: '22:00', wallMinutes: 540 });
    const window = await windows.windowOf(carer, { width, language });
    await window.open('/week');
    await window.press(say('shifts', 'paper.make'));
    await window.sees(say('shifts', 'paper.disturbed'));
    expect(await window.wrongs()).toEqual([]);
    const wide = await window.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth;
    });
    expect(wide).toBe(false);
    await window.page.emulateMedia({ media: 'print' });
    expect(await window.page.getByText(say('shifts', 'paper.print')).isVisible()).toBe(false);
    // What the care is stays off the paper.
    expect(await window.page.getByText('catheter').count()).toBe(0);
  });
