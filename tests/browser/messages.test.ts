/** Protects two people who write to each other about care by keyboard, on a phone, each in their own language. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCarer, aHolder, anOpenShift } from '#tests/support/care.ts';
import * as files from '#tests/support/files.ts';
import { openWindows, type Window, type Windows } from '#tests/support/windows.ts';
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

describe('between a holder who reads Welsh and a carer who reads English', () => {
  const twoPeople = async () => {
    const { world } = windows;
    const holder = await aHolder(world, undefined, { language: 'cy' });
    const carer = await aCarer(world);
    await world.pair(holder.memberId, carer.memberId);
    return { holder, carer };
  };

  it('a carer asks before taking, the holder answers, and either may end it', async () => {
    const { holder, carer } = await twoPeople();
    const shift = await anOpenShift(holder);
    const carers = await windows.windowOf(carer, { width: 320 });
    await carers.open('/messages');
    await carers.sees(carers.say('messages', 'list.none'));
    expect(await carers.wrongs()).toEqual([]);

    await carers.open(`/shifts/${shift.shiftId}`);
    await carers.press(carers.say('messages', 'need.writeTo'));
    await carers.sees(carers.say('messages', 'first.fromCarer'));
    expect(await carers.wrongs()).toEqual([]);
    // Nothing is not sent: the sentence says what is missing.
    await carers.press(carers.say('messages', 'write.send'));
    await carers.press(/Write something/);
    await carers.page.keyboard.type('Is there a step?');
    await carers.press(carers.say('messages', 'write.send'));
    await carers.sees('Is there a step?');
    await carers.page.waitForURL(/\/messages\/conversation_/);
    expect(await carers.wrongs()).toEqual([]);

    const holders = await windows.windowOf(holder, { width: 320, language: 'cy' });
    await holders.open('/');
    await holders.press(holders.say('shell', 'bell.some'));
    await holders.press(holders.say('notices', 'kinds.message'));
    await holders.sees('Is there a step?');
    // Read by having been shown; the carer sees that, and their page needs no reload.
    await carers.sees(new RegExp(`· ${carers.say('messages', 'line.read').source}`));

    // Somebody in the middle of a sentence is not disturbed by what arrives.
    await holders.type(holders.say('messages', 'write.words'), 'One, and a ra');
    await carers.type(carers.say('messages', 'write.words'), 'I can bring a ramp.');
    await carers.press(carers.say('messages', 'write.send'));
    await holders.sees('I can bring a ramp.');
    expect(await focused(holders)).toBe('writing: One, and a ra');
    await holders.page.keyboard.type('il.');
    await holders.page.locator('input[type=file]').setInputFiles({
      name: 'door.png',
      mimeType: 'image/png',
      buffer: files.png,
    });
    await holders.press(holders.say('messages', 'write.send'));
    await holders.sees('One, and a rail.');
    await holders.page.waitForFunction(
      () => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value === '',
    );
    expect(await holders.wrongs()).toEqual([]);
    await carers.sees('One, and a rail.');
    const [download] = await Promise.all([carers.page.waitForEvent('download'), carers.press(/door\.png/)]);
    expect(download.suggestedFilename()).toBe('door.png');

    await holders.press(holders.say('messages', 'block.button'));
    await holders.sees(holders.say('messages', 'block.agreed'));
    expect(await holders.wrongs()).toEqual([]);
    await holders.press(holders.say('messages', 'block.yes'));
    await holders.sees(holders.say('messages', 'block.byMe'));
    await carers.sees(carers.say('messages', 'block.ended'));
    await holders.press(holders.say('messages', 'block.lift'));
    await carers.page.getByLabel(carers.say('messages', 'write.words')).waitFor();
  });

  it('a message is reported, and a coordinator writes down what was done', async () => {
    const { world } = windows;
    const { holder, carer } = await twoPeople();
    const { needId } = await anOpenShift(holder);
    const { conversationId } = await carer.call(api.messages.writeFirst, {
      params: { needId },
      body: { words: 'Something unkind' },
    });
    const holders = await windows.windowOf(holder, { language: 'cy' });
    await holders.open(`/messages/${conversationId}`);
    await holders.press(holders.say('messages', 'report.button'));
    await holders.sees(holders.say('messages', 'report.danger'));
    await holders.type(holders.say('messages', 'report.why'), 'It frightened me');
    expect(await holders.wrongs()).toEqual([]);
    await holders.press(holders.say('messages', 'report.yes'));
    await holders.sees(holders.say('messages', 'report.done'));

    const rhian = await world.join({ name: 'Rhian Morgan', roles: ['coordinator'] });
    const coordinator = await windows.windowOf(rhian, { width: 1280 });
    await coordinator.open('/message-reports');
    await coordinator.sees('Something unkind');
    expect(await coordinator.wrongs()).toEqual([]);
    await coordinator.type(coordinator.say('messages', 'reports.outcome'), 'Spoke with both.');
    await coordinator.press(coordinator.say('messages', 'reports.close'));
    await coordinator.sees(coordinator.say('messages', 'reports.none'));

    await holders.open('/notices');
    await holders.sees(holders.say('notices', 'kinds.report-closed'));
    expect(await holders.wrongs()).toEqual([]);
    await holders.press(holders.say('notices', 'seen'));
    await holders.sees(holders.say('notices', 'seenDone'));
    await holders.press(holders.say('notices', 'choices.title'));
    await holders.sees(holders.say('notices', 'choices.noEmail'));
    expect(await holders.wrongs()).toEqual([]);
    await holders.choose(holders.say('notices', 'times.never'), holders.say('notices', 'times.at-once'));
    await holders.press(holders.say('notices', 'choices.save'));
    await holders.sees(holders.say('notices', 'choices.done'));
    const { items } = await holder.call(api.notices.noticeChoices, {});
    expect(items[0]).toEqual({ kind: 'message', mail: 'at-once' });
  });
});
