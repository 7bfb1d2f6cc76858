/**
 * Protects people who buy together at their own screens: an outing reaches its minimum, one leaves, it comes, every
 * share adds up to the invoice, and the common fund is open to everybody. By keyboard, in both languages, axe clean.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  collectionDay,
  fresh,
  settleWeek,
  stripeOf,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { aPayer, closes, goOn, outing, outingDay } from '#tests/support/together.ts';
import { openWindows, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api, at, type Person } from '#tests/support/world.ts';

const { purchases } = api;
const [en, cy] = [words('en'), words('cy')];
const whole = (text: RegExp): RegExp => new RegExp(`^${text.source}$`);

let windows: Windows;
beforeEach(async () => {
  windows = await openWindows();
});
afterEach(async () => {
  const complaints = windows.complaints();
  await windows.close();
  expect(complaints).toEqual([]);
});

/** Rhian fills in the offer and it stands there for everybody. */
const offerByHand = async (rhian: Person): Promise<string> => {
  const desk = await windows.windowOf(rhian, { width: 1280 });
  await desk.open('/together');
  await desk.press(en('purchases', 'toOffer'));
  await desk.sees(en('purchases', 'offer.lead'));
  await desk.press(whole(en('purchases', 'offer.action')));
  await desk.sees('Say what is bought.');
  expect(await desk.wrongs()).toEqual([]);
  await desk.type(whole(en('purchases', 'offer.what')), outing.title);
  await desk.tabTo(whole(en('purchases', 'offer.purpose')));
  await desk.page.locator(':focus').selectOption('outing');
  await desk.type(whole(en('purchases', 'offer.inFull')), outing.what);
  await desk.type(whole(en('purchases', 'offer.why')), outing.why);
  await desk.type(whole(en('purchases', 'offer.supplier')), outing.supplierName);
  await desk.type(whole(en('purchases', 'offer.cost')), '90');
  await desk.fill(whole(en('purchases', 'offer.closesOn')), '2026-11-25');
  await desk.fill(whole(en('purchases', 'offer.takesPlaceOn')), outingDay);
  await desk.press(whole(en('purchases', 'offer.action')));
  await desk.sees(en('purchases', 'offer.done'));
  await desk.page.waitForURL(/purchase_/);
  return new URL(desk.page.url()).pathname.split('/').at(-1) ?? '';
};

it('an outing reaches its minimum, one leaves, it comes, and every share adds up to the invoice', async () => {
  const { world } = windows;
  const holders = [
    await aPayer(world, 'Dilys Rees', true, 'cy'),
    await aPayer(world, 'Huw Llwyd'),
    await aPayer(world, 'Olwen Prys'),
    await aPayer(world, 'Ifan Bevan'),
  ] as [Person, Person, Person, Person];
  const [dilys, huw, olwen, ifan] = holders;
  const purchaseId = await offerByHand(await fresh(world, 'rhian'));
  const params = { purchaseId };

  const phone = await windows.windowOf(dilys, { language: 'cy' });
  await phone.open('/more');
  await phone.press(cy('shell', 'places.purchases'));
  await phone.press(new RegExp(outing.title));
  await phone.sees(cy('purchases', 'pledge.how'));
  expect(await phone.wrongs()).toEqual([]);
  await phone.type(cy('purchases', 'pledge.outcome'), 'Gweld pobl');
  await phone.press(cy('purchases', 'pledge.action'));
  await phone.sees(cy('purchases', 'mine.status.held'));
  expect(await phone.wrongs()).toEqual([]);
  for (const holder of [huw, olwen, ifan])
    await holder.call(purchases.pledge, { params, body: { outcome: 'Seeing people' } });

  await windows.moveTo(closes);
  await goOn(world);
  await phone.sees(cy('purchases', 'status.going-ahead'));
  const leaver = await windows.windowOf(ifan);
  await leaver.open(`/together/${purchaseId}`);
  await leaver.press(en('purchases', 'leave.button'));
  await leaver.sees(en('purchases', 'leave.after.pays-what-cannot-be-cancelled'));
  await leaver.press(whole(en('purchases', 'leave.yes')));
  await leaver.sees(en('purchases', 'mine.status.left'));
  expect(await leaver.wrongs()).toEqual([]);

  await windows.moveTo(at(outingDay, '18:00'));
  const desk = await windows.windowOf(await fresh(world, 'rhian'), { width: 1280 });
  await desk.open(`/together/${purchaseId}/run`);
  await desk.type(en('purchases', 'run.leaverAmount'), '12');
  await desk.press(en('purchases', 'run.leaverAction'));
  await desk.sees('They pay at most £12');
  expect(await desk.wrongs()).toEqual([]);
  await desk.press(whole(en('purchases', 'run.deliverAction')));
  await desk.sees(en('purchases', 'run.next.delivered'));
  await phone.press(cy('purchases', 'came.yes'));
  await phone.sees(cy('purchases', 'came.told.yes'));
  await huw.call(purchases.answerDelivery, { params, body: { answer: 'yes' } });
  await desk.type(en('purchases', 'run.invoiceAmount'), '90');
  await desk.type(en('purchases', 'run.invoiceReference'), 'BB 77');
  await desk.press(en('purchases', 'run.invoiceAction'));
  await desk.sees(en('purchases', 'run.next.invoiced'));
  const shares = desk.page.getByRole('row').filter({ hasText: /£26|£12/ });
  expect(await shares.count()).toBe(4);
  expect(await desk.wrongs()).toEqual([]);
  await phone.sees('£26');
});

it('the common fund is fed, kept apart and released by two people, and a carer reads all of it', async () => {
  const { world } = windows;
  const { mair, nia } = await usualPair(world);
  for (const onDay of ['2026-11-24', '2026-11-25'])
    await workedShift(world, mair, nia, { onDay, wallMinutes: 180 });
  await windows.moveTo(collectionDay);
  stripeOf(world).topUp(1000);
  await settleWeek(world, '2026-11-23');
  const [rhian, tomos] = [await fresh(world, 'rhian'), await fresh(world, 'tomos')];

  const desk = await windows.windowOf(rhian, { width: 1280 });
  await desk.open('/common-fund');
  await desk.press(en('common-fund', 'toReserve'));
  await desk.tabTo(en('common-fund', 'form.purpose'));
  await desk.page.locator(':focus').selectOption('training');
  await desk.type(en('common-fund', 'form.what'), 'A first-aid day');
  await desk.type(en('common-fund', 'form.decision'), 'Meeting of 20 November');
  await desk.type(en('common-fund', 'form.amount'), '1');
  await desk.type(en('common-fund', 'form.payee'), 'Red Cross');
  await desk.press(whole(en('common-fund', 'form.reserve')));
  await desk.sees(en('common-fund', 'form.reserved'));
  await desk.press(en('common-fund', 'reserve.show'));
  await desk.type(en('common-fund', 'form.evidence'), 'Invoice 7');
  expect(await desk.wrongs()).toEqual([]);
  await desk.press(whole(en('common-fund', 'form.ask')));
  await desk.sees(en('common-fund', 'status.asked'));

  const second = await windows.windowOf(tomos, { width: 1280 });
  await second.open('/common-fund');
  await second.press(cy('common-fund', 'reserve.release'));
  await second.sees(cy('common-fund', 'reserve.done'));
  expect(await second.wrongs()).toEqual([]);

  const phone = await windows.windowOf(nia, { language: 'cy' });
  await phone.open('/more');
  await phone.press(cy('shell', 'places.commonFund'));
  await phone.sees('A first-aid day');
  await phone.sees(cy('common-fund', 'picture.title'));
  expect(await phone.wrongs()).toEqual([]);
});
