/**
 * Protects care from end to end as the people in it live it, each at their own screen and by keyboard: a carer is
 * found and written to, takes every week, one visit moves, the carer falls ill, and somebody else comes.
 */
import { expect, it } from 'vitest';
import { sayWeekday } from '#client/ui/weekday-text.ts';
import { openWindows, type Window } from '#tests/support/windows.ts';
import { type Words, words } from '#tests/support/words.ts';
import { at } from '#tests/support/world.ts';

type Language = 'en' | 'cy';

const clean = async (window: Window): Promise<void> => expect(await window.wrongs()).toEqual([]);

/** Tuesday mornings. */
const saysWhenSheCan = async (nia: Window, say: Words, language: Language): Promise<void> => {
  await nia.open('/availability');
  await nia.sees(say('matching', 'availability.none'));
  await clean(nia);
  await nia.tick(new RegExp(sayWeekday('TU', language)));
  await nia.fill(say('matching', 'availability.from'), '07:00');
  await nia.fill(say('matching', 'availability.until'), '12:00');
  await nia.press(say('matching', 'availability.addGo'));
  await nia.sees(say('matching', 'availability.added'));
  await clean(nia);
};

const postsEveryTuesday = async (mair: Window, say: Words, language: Language): Promise<void> => {
  await mair.open('/needs/post');
  await mair.type(say('needs', 'post.what'), 'Help getting up');
  await mair.choose(say('needs', 'post.once'), say('needs', 'post.weekly'));
  await mair.tick(new RegExp(sayWeekday('TU', language)));
  await mair.fill(say('needs', 'post.fromOn'), '2026-11-24');
  await mair.fill(say('needs', 'post.startsTime'), '08:00');
  await mair.tabTo(say('needs', 'post.length'));
  await mair.page.locator(':focus').selectOption('60');
  await mair.press(say('needs', 'post.action'));
  await mair.sees(say('needs', 'post.done'));
};

const findsAndWrites = async (mair: Window, nia: Window, say: Words): Promise<void> => {
  await mair.sees(say('matching', 'candidates.title'));
  await mair.sees('Seán O’Shea');
  await clean(mair);
  await mair.type(say('matching', 'candidates.find'), 'nia');
  await mair.page.keyboard.press('Enter');
  await mair.page.getByText('Seán O’Shea').waitFor({ state: 'detached' });
  await mair.sees(say('matching', 'reasons.holder.free_other'));
  await mair.press(/Nia Bowen$/);
  await mair.sees(say('messages', 'first.fromHolder'));
  await clean(mair);
  await mair.type(say('messages', 'write.words'), 'Could you come on Tuesdays?');
  await mair.press(say('messages', 'write.send'));
  await mair.page.waitForURL(/\/messages\/conversation_/);

  await nia.open('/');
  await nia.press(say('shell', 'bell.some'));
  await nia.press(say('notices', 'kinds.message'));
  await nia.sees('Could you come on Tuesdays?');
  await nia.type(say('messages', 'write.words'), 'With pleasure.');
  await nia.press(say('messages', 'write.send'));
  await mair.sees('With pleasure.');
};

const takesEveryWeek = async (nia: Window, say: Words): Promise<void> => {
  await nia.open('/shifts');
  await nia.sees(say('matching', 'fitting.title'));
  await clean(nia);
  await nia.press(say('matching', 'fitting.look'));
  await nia.sees(say('shifts', 'take.all_other'));
  await clean(nia);
  await nia.press(say('shifts', 'take.all_other'));
  await nia.sees(say('shifts', 'take.allDone_other'));
};

const agreesForTheDay = async (mair: Window, say: Words): Promise<void> => {
  await mair.open('/cover');
  await mair.tick(/Gwyn Parry/);
  await mair.press(say('cover', 'plan.save'));
  await mair.sees(say('cover', 'plan.saved'));
  await clean(mair);
};

const movesOne = async (mair: Window, nia: Window, say: Words): Promise<void> => {
  await mair.open('/week');
  await mair.press(/Help getting up/);
  await mair.press(say('shifts', 'steps.move'));
  await mair.sees(say('shifts', 'move.asksAgain'));
  await clean(mair);
  await mair.fill(say('shifts', 'move.time'), '09:00');
  await mair.press(say('shifts', 'move.yes'));
  await mair.sees(say('shifts', 'status.holder.asked'));

  await nia.open('/');
  await nia.press(say('shell', 'bell.some'));
  await nia.press(say('notices', 'kinds.shift-changed'));
  await nia.sees(say('shifts', 'asked.why'));
  await clean(nia);
  await nia.press(say('shifts', 'asked.keep'));
  await nia.sees(say('shifts', 'asked.kept'));
};

const fallsIll = async (nia: Window, say: Words, language: Language): Promise<void> => {
  await nia.open('/week');
  await nia.press(say('cover', 'cannotCome.open'));
  await nia.sees(say('cover', 'cannotCome.lead'));
  await clean(nia);
  await nia.fill(say('cover', 'cannotCome.until'), '2026-12-01');
  await nia.press(say('cover', 'cannotCome.action'));
  await nia.sees(say('cover', language === 'en' ? 'cannotCome.done_other' : 'cannotCome.done_two'));
};

const somebodyElseComes = async (mair: Window, sean: Window, say: Words): Promise<void> => {
  await mair.open('/');
  await mair.press(say('cover', 'home.searchingGo'));
  await mair.sees(say('cover', 'asked.waiting'));
  await mair.sees(say('cover', 'willTell.holder'));
  await clean(mair);

  await sean.open('/');
  await sean.press(say('cover', 'home.askedGo'));
  await sean.sees(say('cover', 'ask.by'));
  await clean(sean);
  for (const _ of ['this Tuesday', 'the next']) {
    await sean.press(say('cover', 'ask.yesName'));
    await sean.sees(say('cover', 'ask.done.yes'));
  }
  await sean.sees(say('cover', 'ask.none'));
  await clean(sean);

  await mair.sees(say('cover', 'status.found'));
  await mair.press(say('cover', 'toShift'));
  await mair.sees(/Seán O’Shea/);
  await clean(mair);
  await sean.open('/week');
  await sean.press(/Help getting up/);
  await sean.sees('1 Mair Pugh Street');
};

const play = async (language: Language): Promise<void> => {
  const windows = await openWindows();
  const { world } = windows;
  const say = words(language);
  const people = {
    mair: await world.join({ name: 'Mair Pugh', roles: ['holder'], language }),
    nia: await world.join({ name: 'Nia Bowen', roles: ['carer'], language }),
    sean: await world.join({ name: 'Seán O’Shea', roles: ['carer'], language }),
    rhian: await world.join({ name: 'Rhian Morgan', roles: ['coordinator'], language }),
  };
  await world.join({ name: 'Gwyn Parry', roles: ['supporter'] });
  await world.budget(people.mair.memberId, 28_000);
  const mair = await windows.windowOf(people.mair, { language });
  const nia = await windows.windowOf(people.nia, { language });
  const sean = await windows.windowOf(people.sean, { language });
  const rhian = await windows.windowOf(people.rhian, { language, width: 1280 });

  await saysWhenSheCan(nia, say, language);
  await postsEveryTuesday(mair, say, language);
  await findsAndWrites(mair, nia, say);
  await takesEveryWeek(nia, say);
  await agreesForTheDay(mair, say);
  await movesOne(mair, nia, say);
  await windows.moveTo(at('2026-11-23', '14:00'));
  await fallsIll(nia, say, language);
  await rhian.open('/cover/searches');
  await rhian.sees('Mair Pugh');
  await clean(rhian);
  // Introducing, she may phone whoever is asked, and ask nobody.
  expect(await rhian.page.getByRole('button', { name: say('cover', 'choose.button') }).count()).toBe(0);
  await rhian.press(/^Seán O’Shea/);
  await rhian.sees(say('members', 'record.contact'));
  await somebodyElseComes(mair, sean, say);

  expect(windows.complaints()).toEqual([]);
  await windows.close();
};

it('a carer is found, takes every week, falls ill, and somebody else comes', () => play('en'));
it('yr un stori yn Gymraeg', () => play('cy'));
