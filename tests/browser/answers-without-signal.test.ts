/**
 * Protects a holder where there is no signal: the answer to hours is written down, sent once when there is a line,
 * and never said of other hours than those that were seen.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addMinutes } from '#shared/language/time.ts';
import { aCarer, aHolder, aTakenShift } from '#tests/support/care.ts';
import { record, saidOf, span } from '#tests/support/hours.ts';
import { closeWithoutLine, isKept } from '#tests/support/kept-week.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(() => closeWithoutLine(windows));

/** A holder who looked at the week, with hours to answer, and then has no signal. */
const cutOff = async (language: 'en' | 'cy' = 'en') => {
  const { world } = windows;
  const [holder, carer] = [await aHolder(world, undefined, { language }), await aCarer(world)];
  await world.pair(holder.memberId, carer.memberId);
  const onDay = addMinutes(world.now(), 1440).slice(0, 10);
  const shift = await aTakenShift(holder, carer, { onDay, title: 'Help getting up' });
  await windows.moveTo(addMinutes(shift.endsAt, 45));
  await record(carer, shift);
  const window = await windows.windowOf(holder, { language, keepsApp: true });
  await window.open('/week');
  await window.sees('Help getting up');
  await isKept(window, 'Help getting up');
  const goOffline = (offline: boolean) => window.page.context().setOffline(offline);
  await goOffline(true);
  return { holder, carer, shift, window, say: words(language), goOffline };
};

for (const language of ['en', 'cy'] as const)
  it(`says yes without signal, and it is sent once when there is signal, in ${language}`, async () => {
    const { carer, shift, window, say, goOffline } = await cutOff(language);
    await window.open('/hours');
    await window.press(say('shifts', 'answer.confirm'));
    await window.sees(say('shifts', 'waiting.kept_answer'));
    await window.sees(say('shifts', 'waiting.says.confirm'));
    expect(await window.wrongs()).toEqual([]);
    expect(await saidOf(carer, shift)).toEqual([expect.stringContaining(': 60, no answer')]);
    // Closed and opened again, still without signal.
    await window.page.reload();
    await window.sees(say('shifts', 'waiting.mark'));
    await goOffline(false);
    await window.sees(say('shifts', 'waiting.sent_answer'));
    expect(await saidOf(carer, shift)).toEqual([expect.stringContaining(': 60, confirmed')]);
    expect(await window.page.getByText(say('shifts', 'waiting.mark')).count()).toBe(0);
  });

it('puts other times in without signal, beside what was said', async () => {
  const { carer, shift, window, say, goOffline } = await cutOff();
  await window.open(`/shifts/${shift.shiftId}/answer`);
  await window.choose(say('shifts', 'answer.choices.confirm'), say('shifts', 'answer.choices.correct'));
  await window.fill(say('shifts', 'sheet.ended'), '8.45 am');
  await window.press(say('shifts', 'answer.correct'));
  await window.sees(say('shifts', 'waiting.kept_answer'));
  await goOffline(false);
  await window.sees(say('shifts', 'waiting.sent_answer'));
  expect(await saidOf(carer, shift)).toEqual([
    expect.stringMatching(/^Carer .*: 60, no answer/),
    expect.stringMatching(/^Holder .*: 45, corrected/),
  ]);
});

it('does not say yes to hours that were changed meanwhile: it shows both and asks again', async () => {
  const { carer, shift, window, say, goOffline } = await cutOff();
  await window.open('/hours');
  await window.press(say('shifts', 'answer.confirm'));
  await window.sees(say('shifts', 'waiting.mark'));
  await record(carer, shift, span(shift, 30));
  await goOffline(false);
  await window.sees(say('shifts', 'waiting.toLookAt_answer'));
  await window.sees(say('problems', 'hours-changed-meanwhile.why'));
  expect(await window.wrongs()).toEqual([]);
  await window.press(say('shifts', 'waiting.lookAndAnswer'));
  await window.sees(say('shifts', 'answer.title'));
  // Past the choice, which says the same words, to the button.
  await window.tabTo(say('shifts', 'answer.choices.confirm'));
  await window.page.keyboard.press('Tab');
  await window.press(say('shifts', 'answer.confirm'));
  await window.sees(say('shifts', 'answer.confirmed'));
  const said = await saidOf(carer, shift);
  expect(said).toHaveLength(2);
  expect(said[1]).toMatch(/: 90, confirmed/);
  expect(await window.page.getByText(say('shifts', 'waiting.toLookAt_answer')).count()).toBe(0);
});
