/**
 * Protects members who have no screen: whatever they can do about a shift, a coordinator can write down when they
 * say it by phone or on paper. Each step by keyboard, marked as entered, in the member's name and not her own.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openWindows, type Window, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api, at, type Person } from '#tests/support/world.ts';

let windows: Windows;
let mair: Person;
let nia: Person;
let rhian: Person;
let office: Window;
const say = words('en');
beforeEach(async () => {
  windows = await openWindows();
  const { world } = windows;
  [mair, nia, rhian] = [await world.as('mair'), await world.as('nia'), await world.as('rhian')];
  await world.budget(mair.memberId, 90_000);
  await world.pair(mair.memberId, nia.memberId);
  office = await windows.windowOf(rhian, { width: 1280 });
});
afterEach(async () => {
  const complaints = [...windows.complaints()];
  await windows.close();
  expect(complaints).toEqual([]);
});

/** From here on the screen is the member's, until they have finished speaking. */
const speaks = async (member: Person, how: 'phone' | 'paper'): Promise<void> => {
  await office.open(`/office?member=${member.memberId}`);
  await office.press(new RegExp(`^${say('members', `office.${how}`).source}$`));
  await office.sees(how === 'phone' ? /You are entering what .* said by phone/ : /wrote on paper/);
};
const finished = async (): Promise<void> => {
  await office.press(say('shell', 'acting.stop'));
  await office.sees(/^Good to see you, Rhian/);
};

const need = { title: 'Help getting up', kind: 'day' as const, startsTime: '08:00', wallMinutes: 60 };
const posted = async (asked: object): Promise<string> => {
  const body = { ...need, ...asked } as never;
  return (await mair.call(api.needs.postNeed, { body })).needId;
};
const shiftsOf = async (needId: string) => {
  const query = { from: '2026-11-23', to: '2026-12-31' };
  const { items } = await mair.call(api.shifts.shifts, { query });
  return items.filter((shift) => shift.needId === needId);
};
const acts = async (person: Person) =>
  (await person.call(api.members.enteredForMe, { query: {} })).items.map(({ name, via }) => `${name} ${via}`);

it('a carer on the phone takes a shift at another time within its window, and leaves one to others', async () => {
  const taken = await posted({ onDay: '2026-11-24', windowMinutes: 60 });
  const other = await posted({ onDay: '2026-11-25', title: 'Help with tea' });
  await speaks(nia, 'phone');
  await office.press(say('shell', 'places.findShifts'));
  await office.sees('Help getting up');
  expect(await office.wrongs()).toEqual([]);
  await office.press(/Help getting up/);
  await office.tabTo(say('shifts', 'take.start'));
  await office.page.locator(':focus').selectOption({ label: '8:30 am' });
  await office.press(say('shifts', 'take.one'));
  await office.sees(say('shifts', 'take.done'));
  expect((await shiftsOf(taken))[0]).toMatchObject({
    status: 'taken',
    startsAt: at('2026-11-24', '08:30'),
    carerName: 'Nia Bowen',
  });
  await office.press(say('shell', 'places.findShifts'));
  await office.sees('Help with tea');
  await office.press(/Help with tea/);
  await office.press(say('shifts', 'take.notForMe'));
  await office.sees(say('shifts', 'take.declined'));
  expect((await shiftsOf(other))[0]?.status).toBe('offered');
  expect(await acts(nia)).toEqual(['SHIFT_DECLINED phone', 'SHIFT_TAKEN phone']);
  await finished();
});

it('a holder’s letter moves one visit of a series, changes all of it and cancels one', async () => {
  const needId = await posted({ days: ['TU', 'TH'], fromOn: '2026-11-24' });
  const [first, second] = await shiftsOf(needId);
  await speaks(mair, 'paper');
  await office.press(say('shell', 'places.needs'));
  await office.press(/^Help getting up/);
  await office.press(say('needs', 'change.all'));
  await office.fill(say('needs', 'post.startsTime'), '09:00');
  expect(await office.wrongs()).toEqual([]);
  await office.press(say('needs', 'change.yes'));
  await office.sees(say('needs', 'change.done'));
  expect((await shiftsOf(needId))[1]?.startsAt).toBe(at('2026-11-26', '09:00'));

  await office.page.goto(office.page.url().replace(/\/needs.*/, `/shifts/${first?.shiftId}`));
  await office.press(say('shifts', 'steps.move'));
  await office.fill(say('shifts', 'move.time'), '11:00');
  await office.press(say('shifts', 'move.yes'));
  await office.sees(say('shifts', 'move.done'));
  await office.page.goto(office.page.url().replace(/\/shifts.*/, `/shifts/${second?.shiftId}`));
  await office.press(say('shifts', 'cancel.button'));
  await office.press(say('shifts', 'cancel.yes'));
  await office.sees(say('shifts', 'cancel.done'));
  const after = await shiftsOf(needId);
  expect(after[0]?.startsAt).toBe(at('2026-11-24', '11:00'));
  expect(after.find(({ shiftId }) => shiftId === second?.shiftId)?.status ?? 'cancelled').toBe('cancelled');
  expect(await acts(mair)).toEqual(['SHIFT_CANCELLED paper', 'SHIFT_MOVED paper', 'NEED_CHANGED paper']);
  await finished();
});

it('each side’s word about what was worked is written down: recorded, then confirmed, corrected or disputed', async () => {
  const days = ['2026-11-24', '2026-11-25', '2026-11-26'];
  for (const onDay of days) {
    const needId = await posted({ onDay });
    const params = { shiftId: (await shiftsOf(needId))[0]?.shiftId ?? '' };
    await nia.call(api.shifts.takeShift, { params });
  }
  await windows.moveTo(at('2026-11-26', '10:00'));
  rhian = await windows.world.signIn(rhian.memberId, true);
  office = await windows.windowOf(rhian, { width: 1280 });
  await speaks(nia, 'phone');
  for (const _ of days) {
    await office.press(say('shell', 'places.more'));
    await office.press(say('shell', 'places.hours'));
    await office.press(say('shifts', 'steps.record'));
    await office.press(say('shifts', 'sheet.record'));
    await office.sees(say('shifts', 'sheet.done'));
  }
  await finished();

  await speaks(mair, 'phone');
  const toHours = async () => {
    await office.press(say('shell', 'places.more'));
    await office.press(say('shell', 'places.hours'));
  };
  await toHours();
  await office.press(say('shifts', 'answer.confirm'));
  await office.sees(say('shifts', 'answer.confirmed'));
  await toHours();
  await office.press(say('shifts', 'confirm.notRight'));
  await office.sees(say('shifts', 'answer.title'));
  await office.choose(say('shifts', 'answer.choices.confirm'), say('shifts', 'answer.choices.correct'));
  expect(await office.wrongs()).toEqual([]);
  await office.press(say('shifts', 'answer.correct'));
  await office.sees(say('shifts', 'answer.corrected'));
  await toHours();
  await office.press(say('shifts', 'confirm.notRight'));
  await office.sees(say('shifts', 'answer.title'));
  await office.choose(say('shifts', 'answer.choices.confirm'), say('shifts', 'answer.choices.dispute'));
  await office.type(say('shifts', 'answer.disputeReason'), 'Nobody came.');
  await office.page.keyboard.press('Tab');
  await office.page.keyboard.press('Enter');
  await office.sees(say('shifts', 'answer.disputed'));
  await finished();
  expect(await acts(mair)).toEqual([
    'HOURS_DISPUTED phone',
    'HOURS_CORRECTED phone',
    'HOURS_CONFIRMED phone',
  ]);
  expect(await acts(nia)).toEqual(['HOURS_RECORDED phone', 'HOURS_RECORDED phone', 'HOURS_RECORDED phone']);
});
