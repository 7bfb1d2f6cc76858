/** Protects two people who write to each other about care by keyboard, on a phone, in either language. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCarer, aHolder, anOpenShift } from '#tests/support/care.ts';
import * as files from '#tests/support/files.ts';
import { openWindows, type Window, type Windows } from '#tests/support/windows.ts';
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

const focused = (window: Window) =>
  window.page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLTextAreaElement ? `writing: ${at.value}` : (at?.textContent ?? '');
  });

describe.each(['en', 'cy'] as const)('in %s', (language) => {
  const say = words(language);

  const twoPeople = async () => {
    const { world } = windows;
    const holder = await aHolder(world, undefined, { language });
    const carer = await aCarer(world, { language });
    await world.pair(holder.memberId, carer.memberId);
    return { holder, carer };
  };

  it('a carer asks before taking, the holder answers, and either may end it', async () => {
    const { holder, carer } = await twoPeople();
    const shift = await anOpenShift(holder);
    const carers = await windows.windowOf(carer, { width: 320, language });
    await carers.open('/messages');
    await carers.sees(say('messages', 'list.none'));
    expect(await carers.wrongs()).toEqual([]);

    await carers.open(`/shifts/${shift.shiftId}`);
    await carers.press(say('messages', 'need.writeTo'));
    await carers.sees(say('messages', 'first.fromCarer'));
    expect(await carers.wrongs()).toEqual([]);
    // Nothing is not sent: the sentence says what is missing.
    await carers.press(say('messages', 'write.send'));
    await carers.press(language === 'en' ? /Write something/ : /Ysgrifennwch rywbeth/);
    await carers.page.keyboard.type('Is there a step?');
    await carers.press(say('messages', 'write.send'));
    await carers.sees('Is there a step?');
    await carers.page.waitForURL(/\/messages\/conversation_/);
    expect(await carers.wrongs()).toEqual([]);

    const holders = await windows.windowOf(holder, { width: 320, language });
    await holders.open('/');
    await holders.press(say('shell', 'bell.some'));
    await holders.press(say('notices', 'kinds.message'));
    await holders.sees('Is there a step?');
    // Read by having been shown; the carer sees that, and their page needs no reload.
    await carers.sees(new RegExp(`· ${say('messages', 'line.read').source}`));

    // Somebody in the middle of a sentence is not disturbed by what arrives.
    await holders.type(say('messages', 'write.words'), 'One, and a ra');
    await carers.type(say('messages', 'write.words'), 'I can bring a ramp.');
    await carers.press(say('messages', 'write.send'));
    await holders.sees('I can bring a ramp.');
    expect(await focused(holders)).toBe('writing: One, and a ra');
    await holders.page.keyboard.type('il.');
    await holders.page.locator('input[type=file]').setInputFiles({
      name: 'door.png',
      mimeType: 'image/png',
      buffer: files.png,
    });
    await holders.press(say('messages', 'write.send'));
    await holders.sees('One, and a rail.');
    await holders.page.waitForFunction(
      () => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === '',
    );
    expect(await holders.wrongs()).toEqual([]);
    await carers.sees('One, and a rail.');
    const [download] = await Promise.all([carers.page.waitForEvent('download'), carers.press(/door\.png/)]);
    expect(download.suggestedFilename()).toBe('door.png');

    await holders.press(say('messages', 'block.button'));
    await holders.sees(say('messages', 'block.agreed'));
    expect(await holders.wrongs()).toEqual([]);
    await holders.press(say('messages', 'block.yes'));
    await holders.sees(say('messages', 'block.byMe'));
    await carers.sees(say('messages', 'block.ended'));
    await holders.press(say('messages', 'block.lift'));
    await carers.page.getByLabel(say('messages', 'write.words')).waitFor();
  });

  it('a message is reported, and a coordinator writes down what was done', async () => {
    const { world } = windows;
    const { holder, carer } = await twoPeople();
    const { needId } = await anOpenShift(holder);
    const { conversationId } = await carer.call(api.messages.writeFirst, {
      params: { needId },
      body: { words: 'Something unkind' },
    });
    const holders = await windows.windowOf(holder, { language });
    await holders.open(`/messages/${conversationId}`);
    await holders.press(say('messages', 'report.button'));
    await holders.sees(say('messages', 'report.danger'));
    await holders.type(say('messages', 'report.why'), 'It frightened me');
    expect(await holders.wrongs()).toEqual([]);
    await holders.press(say('messages', 'report.yes'));
    await holders.sees(say('messages', 'report.done'));

    const rhian = await world.join({ name: 'Rhian Morgan', roles: ['coordinator'], language });
    const coordinator = await windows.windowOf(rhian, { width: 1280, language });
    await coordinator.open('/message-reports');
    await coordinator.sees('Something unkind');
    expect(await coordinator.wrongs()).toEqual([]);
    await coordinator.type(say('messages', 'reports.outcome'), 'Spoke with both.');
    await coordinator.press(say('messages', 'reports.close'));
    await coordinator.sees(say('messages', 'reports.none'));

    await holders.open('/notices');
    await holders.sees(say('notices', 'kinds.report-closed'));
    expect(await holders.wrongs()).toEqual([]);
    await holders.press(say('notices', 'seen'));
    await holders.sees(say('notices', 'seenDone'));
    await holders.press(say('notices', 'choices.title'));
    await holders.sees(say('notices', 'choices.noEmail'));
    expect(await holders.wrongs()).toEqual([]);
    await holders.choose(say('notices', 'times.never'), say('notices', 'times.at-once'));
    await holders.press(say('notices', 'choices.save'));
    await holders.sees(say('notices', 'choices.done'));
    const { items } = await holder.call(api.notices.noticeChoices, {});
    expect(items[0]).toEqual({ kind: 'message', mail: 'at-once' });
  });
});
