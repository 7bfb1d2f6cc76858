/**
 * Protects care from end to end as the people in it live it, each at their own screen and by keyboard: a carer is
 * found and written to, takes every week, one visit moves, the carer falls ill, and somebody else comes. The holder and
 * whoever comes in the end read Welsh, the others English.
 */
import { expect, it } from 'vitest';
import { sayWeekday } from '#client/ui/weekday-text.ts';
import { openWindows, type Window } from '#tests/support/windows.ts';
import { at } from '#tests/support/world.ts';

const clean = async (window: Window): Promise<void> => expect(await window.wrongs()).toEqual([]);

/** Tuesday mornings. */
const saysWhenSheCan = async (nia: Window): Promise<void> => {
  await nia.open('/availability');
  await nia.sees(nia.say('matching', 'availability.none'));
  await clean(nia);
  await nia.tick(new RegExp(sayWeekday('TU', 'en')));
  await nia.fill(nia.say('matching', 'availability.from'), '07:00');
  await nia.fill(nia.say('matching', 'availability.until'), '12:00');
  await nia.press(nia.say('matching', 'availability.addGo'));
  await nia.sees(nia.say('matching', 'availability.added'));
  await clean(nia);
};

const postsEveryTuesday = async (mair: Window): Promise<void> => {
  await mair.open('/needs/post');
  await mair.type(mair.say('needs', 'post.what'), 'Help getting up');
  await mair.choose(mair.say('needs', 'post.once'), mair.say('needs', 'post.weekly'));
  await mair.tick(new RegExp(sayWeekday('TU', 'cy')));
  await mair.fill(mair.say('needs', 'post.fromOn'), '2026-11-24');
  await mair.fill(mair.say('needs', 'post.startsTime'), '08:00');
  await mair.tabTo(mair.say('needs', 'post.length'));
  await mair.page.locator(':focus').selectOption('60');
  await mair.press(mair.say('needs', 'post.action'));
  await mair.sees(mair.say('needs', 'post.done'));
};

const findsAndWrites = async (mair: Window, nia: Window): Promise<void> => {
  await mair.sees(mair.say('matching', 'candidates.title'));
  await mair.sees('Seán O’Shea');
  await clean(mair);
  await mair.type(mair.say('matching', 'candidates.find'), 'nia');
  await mair.page.keyboard.press('Enter');
  await mair.page.getByText('Seán O’Shea').waitFor({ state: 'detached' });
  await mair.sees(mair.say('matching', 'reasons.holder.free_other'));
  await mair.press(/Nia Bowen$/);
  await mair.sees(mair.say('messages', 'first.fromHolder'));
  await clean(mair);
  await mair.type(mair.say('messages', 'write.words'), 'Could you come on Tuesdays?');
  await mair.press(mair.say('messages', 'write.send'));
  await mair.page.waitForURL(/\/messages\/conversation_/);

  await nia.open('/');
  await nia.press(nia.say('shell', 'bell.some'));
  await nia.press(nia.say('notices', 'kinds.message'));
  await nia.sees('Could you come on Tuesdays?');
  await nia.type(nia.say('messages', 'write.words'), 'With pleasure.');
  await nia.press(nia.say('messages', 'write.send'));
  await mair.sees('With pleasure.');
};

const takesEveryWeek = async (nia: Window): Promise<void> => {
  await nia.open('/shifts');
  await nia.sees(nia.say('matching', 'fitting.title'));
  await clean(nia);
  await nia.press(nia.say('matching', 'fitting.look'));
  await nia.sees(nia.say('shifts', 'take.all_other'));
  await clean(nia);
  await nia.press(nia.say('shifts', 'take.all_other'));
  await nia.sees(nia.say('shifts', 'take.allDone_other'));
};

const agreesForTheDay = async (mair: Window): Promise<void> => {
  await mair.open('/cover');
  await mair.tick(/Gwyn Parry/);
  await mair.press(mair.say('cover', 'plan.save'));
  await mair.sees(mair.say('cover', 'plan.saved'));
  await clean(mair);
};

const movesOne = async (mair: Window, nia: Window): Promise<void> => {
  await mair.open('/week');
  await mair.press(/Help getting up/);
  await mair.press(mair.say('shifts', 'steps.move'));
  await mair.sees(mair.say('shifts', 'move.asksAgain'));
  await clean(mair);
  await mair.fill(mair.say('shifts', 'move.time'), '09:00');
  await mair.press(mair.say('shifts', 'move.yes'));
  await mair.sees(mair.say('shifts', 'status.holder.asked'));

  await nia.open('/');
  await nia.press(nia.say('shell', 'bell.some'));
  await nia.press(nia.say('notices', 'kinds.shift-changed'));
  await nia.sees(nia.say('shifts', 'asked.why'));
  await clean(nia);
  await nia.press(nia.say('shifts', 'asked.keep'));
  await nia.sees(nia.say('shifts', 'asked.kept'));
};

const fallsIll = async (nia: Window): Promise<void> => {
  await nia.open('/week');
  await nia.press(nia.say('cover', 'cannotCome.open'));
  await nia.sees(nia.say('cover', 'cannotCome.lead'));
  await clean(nia);
  await nia.fill(nia.say('cover', 'cannotCome.until'), '2026-12-01');
  await nia.press(nia.say('cover', 'cannotCome.action'));
  await nia.sees(nia.say('cover', 'cannotCome.done_other'));
};

const somebodyElseComes = async (mair: Window, sean: Window): Promise<void> => {
  await mair.open('/');
  await mair.press(mair.say('cover', 'home.searchingGo'));
  await mair.sees(mair.say('cover', 'asked.waiting'));
  await mair.sees(mair.say('cover', 'willTell.holder'));
  await clean(mair);

  await sean.open('/');
  await sean.press(sean.say('cover', 'home.askedGo'));
  await sean.sees(sean.say('cover', 'ask.by'));
  await clean(sean);
  for (const _ of ['this Tuesday', 'the next']) {
    await sean.press(sean.say('cover', 'ask.yesName'));
    await sean.sees(sean.say('cover', 'ask.done.yes'));
  }
  await sean.sees(sean.say('cover', 'ask.none'));
  await clean(sean);

  await mair.sees(mair.say('cover', 'status.found'));
  await mair.press(mair.say('cover', 'toShift'));
  await mair.sees(/Seán O’Shea/);
  await clean(mair);
  await sean.open('/week');
  await sean.press(/Help getting up/);
  await sean.sees('1 Mair Pugh Street');
};

it('a carer is found, takes every week, falls ill, and somebody else comes', async () => {
  const windows = await openWindows();
  const { world } = windows;
  const people = {
    mair: await world.join({ name: 'Mair Pugh', roles: ['holder'], language: 'cy' }),
    nia: await world.join({ name: 'Nia Bowen', roles: ['carer'], language: 'en' }),
    sean: await world.join({ name: 'Seán O’Shea', roles: ['carer'], language: 'cy' }),
    rhian: await world.join({ name: 'Rhian Morgan', roles: ['coordinator'], language: 'en' }),
  };
  await world.join({ name: 'Gwyn Parry', roles: ['supporter'] });
  await world.budget(people.mair.memberId, 28_000);
  const mair = await windows.windowOf(people.mair, { language: 'cy' });
  const nia = await windows.windowOf(people.nia, { language: 'en' });
  const sean = await windows.windowOf(people.sean, { language: 'cy' });
  const rhian = await windows.windowOf(people.rhian, { language: 'en', width: 1280 });

  await saysWhenSheCan(nia);
  await postsEveryTuesday(mair);
  await findsAndWrites(mair, nia);
  await takesEveryWeek(nia);
  await agreesForTheDay(mair);
  await movesOne(mair, nia);
  await windows.moveTo(at('2026-11-23', '14:00'));
  await fallsIll(nia);
  await rhian.open('/cover/searches');
  await rhian.sees('Mair Pugh');
  await clean(rhian);
  // Introducing, she may phone whoever is asked, and ask nobody.
  expect(await rhian.page.getByRole('button', { name: rhian.say('cover', 'choose.button') }).count()).toBe(0);
  await rhian.press(/^Seán O’Shea/);
  await rhian.sees(rhian.say('members', 'record.contact'));
  await somebodyElseComes(mair, sean);

  expect(windows.complaints()).toEqual([]);
  await windows.close();
});
