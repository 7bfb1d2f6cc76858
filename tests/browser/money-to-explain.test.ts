/**
 * Protects the coordinator who finds money nobody asked for, a payment that a bank took back, and books that
 * differ: from the list of what needs a person to the end of each, by keyboard, axe clean, in both languages.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bookSomethingWrong } from '#tests/support/booked.ts';
import {
  collectionDay,
  fresh,
  settleWeek,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { refundByHand, theirCharge } from '#tests/support/stripe-by-hand.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api, at } from '#tests/support/world.ts';

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

it('what came back, what a bank took back and what differs are seen, understood and ended', async () => {
  const { world } = windows;
  const { mair, nia } = await usualPair(world);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await windows.moveTo(collectionDay);
  const { settlementId } = await settleWeek(world, '2026-11-23');
  await refundByHand(world, 400);
  stripeOf(world).topUp(5000);
  await windows.moveTo(at('2026-12-04', '10:00'));
  await world.settleDown();
  const rhianIs = await fresh(world, 'rhian');
  const rhian = await windows.windowOf(rhianIs, { width: 1280 });
  const say = words('en');
  await rhian.open('/work');
  await rhian.sees(/^A payment went back to a holder/);
  await rhian.tabTo(/^Explain it: A payment went back to a holder/);
  await rhian.page.keyboard.press('Enter');
  await rhian.sees(say('explaining', 'todo.returned'));
  await rhian.sees('Mair Pugh');
  expect(await rhian.wrongs()).toEqual([]);
  // Somebody else could be chosen, and is not.
  await rhian.press(say('members', 'office.other'));
  await rhian.sees(say('explaining', 'whose'));
  await rhian.tabTo(/^MP Mair Pugh/);
  await rhian.page.keyboard.press('Enter');
  await rhian.press(say('explaining', 'put'));
  await rhian.sees(/Mair Pugh owes £\S+ again\./);
  await rhian.press(say('explaining', 'yes'));
  await rhian.sees(say('explaining', 'done'));
  await rhian.sees(say('explaining', 'none'));
  expect(await rhian.wrongs()).toEqual([]);
  expect((await rhianIs.call(api.oversight.unexplained, {})).items).toEqual([]);
  expect(await rhianIs.call(api.ledger.reconcile, {})).toMatchObject({ agrees: true });

  // It was not Mair after all: undone by a further entry, it waits again.
  await rhian.press(say('explaining', 'takeBack.button'));
  await rhian.sees(say('explaining', 'takeBack.follows'));
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.press(say('explaining', 'takeBack.yes'));
  await rhian.sees(say('explaining', 'takeBack.done'));
  await rhian.sees(say('explaining', 'explain'));

  // A pound goes back to her out of the mutual's own.
  await rhian.open(`/settlements/${settlementId}`);
  await rhian.press(/^Give money back\s*: Mair Pugh/);
  await rhian.sees(say('refunds', 'lead.card'));
  expect(await rhian.wrongs()).toEqual([]);
  await rhian.type(/^How much goes back\?/, '1.00');
  await rhian.choose(/^Mair Pugh has paid too much/, say('refunds', 'outOf.own-money'));
  await rhian.type(say('refunds', 'reason'), 'She waited an hour in vain.');
  await rhian.press(/^Give it back$/);
  await rhian.sees(/goes back to Mair Pugh/);
  await rhian.sees(say('refunds', 'table.title'));

  // And then her bank takes the rest of the same payment back, and the books have something that never happened.
  stripeOf(world).fileDispute(theirCharge(world));
  await bookSomethingWrong(world);
  await windows.moveTo(at('2026-12-04', '10:05'));
  await world.settleDown();
  await rhianIs.call(api.ledger.reconcile, {});
  await rhian.open('/reconciliation');
  await rhian.sees(say('comparing', 'kinds.entry-without-movement'));
  await rhian.sees(say('claims', 'title'));
  expect(await rhian.wrongs()).toEqual([]);
  const narrow = await windows.windowOf(await fresh(world, 'tomos'), { width: 390, language: 'cy' });
  await narrow.open('/reconciliation');
  await narrow.sees(words('cy')('comparing', 'kinds.entry-without-movement'));
  await narrow.sees(words('cy')('claims', 'by.card'));
  expect(await narrow.wrongs()).toEqual([]);
  await narrow.sees(words('cy')('refunds', 'table.title'));
  await narrow.open('/money-to-explain');
  await narrow.sees(words('cy')('explaining', 'explain'));
  expect(await narrow.wrongs()).toEqual([]);

  // Without a word it is not closed.
  await rhian.press(say('comparing', 'close'));
  await rhian.sees(/^Say in a sentence why this may stand\./);
  await rhian.type(/^Why may it stand\?(?! Say)/, 'Entered by mistake; corrected on paper.');
  await rhian.press(say('comparing', 'close'));
  await rhian.sees(say('comparing', 'closed'));
  await rhian.sees(say('comparing', 'ended.title'));
  await rhian.choose(say('claims', 'as.ask-again'), say('claims', 'as.mutual-bears'));
  await rhian.type(say('claims', 'words'), 'The visit was a gift of the members.');
  await rhian.press(say('claims', 'decide'));
  await rhian.sees(say('claims', 'done.mutual-bears'));
  expect(await rhian.wrongs()).toEqual([]);
  expect(await rhianIs.call(api.ledger.reconciliations, {})).toMatchObject({ frozen: false });
  expect((await rhianIs.call(api.payments.claims, {})).open).toEqual([]);
});
