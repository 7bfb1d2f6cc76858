/**
 * Protects care as people live it, at two screens and by keyboard: twice a day on alternate weeks with a pause,
 * taken until further notice, one visit moved and then all later ones, each asked about and kept. The holder
 * reads Welsh, the carer English.
 */
import { expect, it } from 'vitest';
import { sayWeekday } from '#client/ui/weekday-text.ts';
import { openWindows, type Window } from '#tests/support/windows.ts';
import { api, type Person } from '#tests/support/world.ts';

const select = async (window: Window, name: RegExp, value: string): Promise<void> => {
  await window.tabTo(name);
  await window.page.locator(':focus').selectOption(value);
};

const postTwiceADay = async (mair: Window): Promise<void> => {
  await mair.open('/needs/post');
  await mair.type(mair.say('needs', 'post.what'), 'Help at both ends of the day');
  await mair.choose(mair.say('needs', 'post.once'), mair.say('needs', 'post.weekly'));
  await mair.tick(new RegExp(sayWeekday('MO', 'cy')));
  await mair.fill(mair.say('needs', 'post.fromOn'), '2026-11-24');
  await select(mair, mair.say('needs', 'post.everyWeeks'), '2');
  await select(mair, mair.say('needs', 'post.inWeekOf'), '2026-11-30');
  await mair.fill(mair.say('needs', 'post.startsTime'), '08:00');
  await mair.press(mair.say('needs', 'post.addTime'));
  await mair.fill(mair.say('needs', 'post.moreStarts'), '18:00');
  await mair.sees(mair.say('needs', 'cost.week_other'));
  expect(await mair.wrongs()).toEqual([]);
  await mair.press(mair.say('needs', 'post.action'));
  await mair.sees(mair.say('needs', 'post.done'));
  // The page of the need itself, and no longer the one it came from.
  await mair.sees(mair.say('needs', 'pause.open'));
  expect(await mair.wrongs()).toEqual([]);
};

const pauseIt = async (mair: Window): Promise<void> => {
  await mair.press(mair.say('needs', 'pause.open'));
  await mair.sees(mair.say('needs', 'pause.lead'));
  expect(await mair.wrongs()).toEqual([]);
  await mair.fill(mair.say('needs', 'pause.from'), '2026-12-10');
  await mair.fill(mair.say('needs', 'pause.to'), '2026-12-20');
  await mair.tick(mair.say('needs', 'pause.reasons.hospital'));
  await mair.press(mair.say('needs', 'pause.yes'));
  await mair.sees(mair.say('needs', 'pause.done'));
  await mair.sees(mair.say('needs', 'pause.said'));
  expect(await mair.wrongs()).toEqual([]);
};

/** All of it as its holder is told, first to last. */
const table = async (mair: Person): Promise<string[]> => {
  const query = { from: '2026-11-23', to: '2027-01-20' } as never;
  const { items } = await mair.call(api.shifts.shifts, { query });
  return items.map((shift) => `${shift.startsAt.slice(0, 16)} ${shift.asked ? 'asked' : shift.status}`);
};

it('a holder says it once, and everybody it touches is asked at the right time', async () => {
  const windows = await openWindows();
  const { world } = windows;
  const people = {
    mair: await world.join({ name: 'Mair Pugh', roles: ['holder'], language: 'cy' }),
    nia: await world.join({ name: 'Nia Bowen', roles: ['carer'], language: 'en' }),
  };
  await world.budget(people.mair.memberId, 28_000);
  await world.pair(people.mair.memberId, people.nia.memberId);
  const mair = await windows.windowOf(people.mair, { language: 'cy', width: 360 });
  const nia = await windows.windowOf(people.nia, { language: 'en' });

  await postTwiceADay(mair);
  await pauseIt(mair);

  // Each time of the day is its own to take: first the mornings, then the evenings.
  for (const _ of ['mornings', 'evenings']) {
    const { items } = await people.nia.call(api.shifts.openShifts, { query: { limit: 100 } as never });
    expect(items.length).toBeGreaterThan(0);
    await nia.open(`/shifts/${items[0]?.shiftId}`);
    await nia.press(nia.say('shifts', 'take.all_other'));
    await nia.sees(nia.say('shifts', 'take.allDone_other'));
  }
  expect(await table(people.mair)).toEqual([
    '2026-11-30T08:00 taken',
    '2026-11-30T18:00 taken',
    '2026-12-14T08:00 cancelled',
    '2026-12-14T18:00 cancelled',
    '2026-12-28T08:00 taken',
    '2026-12-28T18:00 taken',
    '2027-01-11T08:00 taken',
    '2027-01-11T18:00 taken',
  ]);

  const query = { from: '2026-11-30', to: '2026-12-31' } as never;
  const laid = (await people.mair.call(api.shifts.shifts, { query })).items;
  const [one, later] = [laid[0], laid[4]];
  await mair.open(`/shifts/${one?.shiftId}`);
  await mair.press(mair.say('shifts', 'steps.move'));
  await mair.fill(mair.say('shifts', 'move.time'), '09:00');
  await mair.press(mair.say('shifts', 'move.yes'));
  await mair.open(`/shifts/${one?.shiftId}`);
  await mair.sees(mair.say('shifts', 'status.holder.asked'));
  await nia.open(`/shifts/${one?.shiftId}`);
  await nia.sees(nia.say('shifts', 'asked.why'));
  expect(await nia.wrongs()).toEqual([]);
  await nia.press(nia.say('shifts', 'asked.keep'));
  await nia.sees(nia.say('shifts', 'asked.kept'));

  await mair.open(`/shifts/${later?.shiftId}`);
  await mair.press(mair.say('shifts', 'steps.later'));
  await mair.sees(mair.say('needs', 'change.lead'));
  expect(await mair.wrongs()).toEqual([]);
  await mair.fill(mair.say('needs', 'post.startsTime'), '10:30');
  await mair.press(mair.say('needs', 'change.yes'));
  await mair.sees(mair.say('needs', 'change.done'));
  await mair.sees(mair.say('needs', 'pause.open'));
  expect((await table(people.mair)).slice(4, 6)).toEqual([
    '2026-12-28T10:30 asked',
    '2026-12-28T18:00 taken',
  ]);
  await mair.sees(mair.say('needs', 'agreed.asked.holder'));
  expect(await mair.wrongs()).toEqual([]);
  await nia.open('/agreed');
  await nia.sees(nia.say('needs', 'moved.question'));
  expect(await nia.wrongs()).toEqual([]);
  await nia.press(nia.say('needs', 'moved.keep'));
  await nia.sees(nia.say('needs', 'moved.kept'));
  await mair.sees(mair.say('needs', 'agreed.standing'));
  expect(await table(people.mair)).toEqual([
    '2026-11-30T09:00 taken',
    '2026-11-30T18:00 taken',
    '2026-12-14T08:00 cancelled',
    '2026-12-14T18:00 cancelled',
    '2026-12-28T10:30 taken',
    '2026-12-28T18:00 taken',
    '2027-01-11T10:30 taken',
    '2027-01-11T18:00 taken',
  ]);
  expect(windows.complaints()).toEqual([]);
  await windows.close();
});
