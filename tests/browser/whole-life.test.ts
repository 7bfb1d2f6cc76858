/**
 * Protects the thing itself: three people at three screens, by keyboard and without a mouse, live one shift
 * from being needed to being paid; in English and in Welsh; and at the end every book says the same.
 */
import { expect, it } from 'vitest';
import { formatPounds, pence } from '#shared/language/money.ts';
import { settleOnScreen } from '#tests/support/settling-screen.ts';
import { openWindows, type Window, type Windows } from '#tests/support/windows.ts';
import { type Words, words } from '#tests/support/words.ts';
import { api, at, type Person, type World } from '#tests/support/world.ts';

/** The payment service's own page: a card number, by keyboard, and back. */
const typeCard = async (window: Window, number: string): Promise<void> => {
  await window.page.waitForURL(/\/checkout\//);
  expect(await window.wrongs()).toEqual([]);
  await window.type(/Card number/, number);
  await window.type(/Expires/, '12/30');
  await window.type(/Security code/, '123');
  await window.type(/Name on the card/, 'Mair Pugh');
  await window.type(/Postcode/, 'SA9 1AA');
  await window.page.keyboard.press('Enter');
};

const setUpCard = async (mair: Window, say: Words): Promise<void> => {
  await mair.open('/budget/card');
  await mair.press(say('payments', 'way.first.card'));
  await typeCard(mair, '4000000000000077');
  await mair.sees(say('payments', 'way.title.ready'));
};

const setUpAccount = async (nia: Window, say: Words): Promise<void> => {
  await nia.open('/pay/account');
  await nia.press(say('payments', 'account.go.missing'));
  await nia.page.waitForURL(/\/onboarding\//);
  expect(await nia.wrongs()).toEqual([]);
  await nia.type(/First name/, 'Nia');
  await nia.type(/Surname/, 'Bowen');
  await nia.type(/Date of birth/, '02/04/1990');
  await nia.type(/^Address/, '1 High Street');
  await nia.type(/Postcode/, 'SA9 1AA');
  await nia.type(/Sort code/, '10-88-00');
  await nia.type(/Account number/, '00012345');
  await nia.page.keyboard.press('Enter');
  await nia.sees(say('payments', 'account.title.ready'));
};

const postNeed = async (mair: Window, say: Words): Promise<void> => {
  await mair.open('/needs/post');
  await mair.type(say('needs', 'post.what'), 'Help getting up at eight o’clock');
  await mair.fill(say('needs', 'post.onDay'), '2026-11-24');
  await mair.fill(say('needs', 'post.startsTime'), '08:00');
  await mair.tabTo(say('needs', 'post.length'));
  await mair.page.locator(':focus').selectOption('60');
  await mair.sees(say('needs', 'cost.visit'));
  expect(await mair.wrongs()).toEqual([]);
  await mair.press(say('needs', 'post.action'));
  await mair.sees(say('needs', 'post.done'));
};

const play = async (language: 'en' | 'cy'): Promise<void> => {
  const windows = await openWindows();
  const { world } = windows;
  const say = words(language);
  const people = {
    mair: await world.join({ name: 'Mair Pugh', roles: ['holder'], language }),
    nia: await world.join({ name: 'Nia Bowen', roles: ['carer'], language }),
    rhian: await world.join({ name: 'Rhian Morgan', roles: ['coordinator'], language }),
  };
  await world.budget(people.mair.memberId, 28_000);
  await world.pair(people.mair.memberId, people.nia.memberId);
  const mair = await windows.windowOf(people.mair, { language });
  const nia = await windows.windowOf(people.nia, { language });

  await setUpCard(mair, say);
  await setUpAccount(nia, say);

  await nia.open('/shifts');
  await postNeed(mair, say);
  // The carer's page hears of it by itself.
  await nia.sees('Help getting up at eight o’clock');
  expect(await nia.wrongs()).toEqual([]);
  await mair.open('/');
  await nia.press(say('shifts', 'open.look'));
  await nia.press(say('shifts', 'take.one'));
  await nia.sees(say('shifts', 'take.done'));
  await nia.sees('1 Mair Pugh Street');
  await mair.sees(/Nia Bowen/);

  await windows.moveTo(at('2026-11-24', '09:05'));
  await nia.open('/hours');
  await nia.press(say('shifts', 'steps.record'));
  await nia.press(say('shifts', 'sheet.record'));
  await nia.sees(say('shifts', 'sheet.done'));
  await mair.open('/hours');
  expect(await mair.wrongs()).toEqual([]);
  await mair.press(say('shifts', 'answer.confirm'));
  await mair.sees(say('shifts', 'answer.confirmed'));
  await nia.open('/hours');

  const { rhian, again } = await settleTheWeek(windows, people.rhian, say, language);
  await nia.open('/pay');
  await nia.sees(/£/);
  await mair.open('/budget');
  expect(await mair.wrongs()).toEqual([]);
  await everyBookAgrees(world, again, mair, rhian);
  expect(windows.complaints()).toEqual([]);
  await windows.close();
};

const settleTheWeek = async (windows: Windows, rhianIs: Person, say: Words, language: 'en' | 'cy') => {
  await windows.moveTo(at('2026-12-01', '10:00'));
  const again = await windows.world.signIn(rhianIs.memberId, true);
  const rhian = await windows.windowOf(again, { width: 1280, language });
  expect(await settleOnScreen(rhian, '2026-11-23', say)).toEqual([]);
  await rhian.open('/pooled-spend');
  await rhian.sees(say('oversight', 'spend.byPurpose'));
  expect(await rhian.wrongs()).toEqual([]);
  return { rhian, again };
};

/** Holder's page, coordinator's table, ledger and the payment service say the same, to the penny. */
const everyBookAgrees = async (world: World, rhian: Person, mair: Window, spend: Window): Promise<void> => {
  const [settled] = (await rhian.call(api.settlements.settlements, { query: {} })).items;
  if (!settled) throw new Error('Nothing was settled');
  const { chargePence, toCarerPence, toMutualPence, paidPence, feePence, setAsidePence } = settled.totals;
  expect(chargePence).toBe(toCarerPence + toMutualPence);
  expect(paidPence).toBe(toCarerPence);
  const { availablePence, pendingPence } = await world.house.stripe.payments(world.mutualId).availablePence();
  expect(availablePence + pendingPence).toBe(chargePence - feePence - paidPence);
  const entries = await rhian.call(api.settlements.settlementEntries, {
    params: { settlementId: settled.settlementId },
    query: {},
  });
  const sumOf = (kind: string) =>
    entries.items.filter((entry) => entry.kind === kind).reduce((so, entry) => so + entry.amountPence, 0);
  expect([sumOf('care'), sumOf('contribution'), sumOf('pay'), sumOf('collection')]).toEqual([
    toCarerPence,
    toMutualPence,
    paidPence,
    chargePence,
  ]);
  await mair.open('/budget');
  await mair.sees(formatPounds(chargePence));
  await spend.sees(formatPounds(pence(chargePence + setAsidePence)));
};

it.each(['en', 'cy'] as const)('from needed to paid by three people at three screens, in %s', play);
