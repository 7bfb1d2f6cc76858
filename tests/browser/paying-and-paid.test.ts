/**
 * Protects both ends of the money: a holder who pays from her bank account, sees it refused, mends it and has
 * her receipt; and a carer, in Welsh, who gives what is missing and whose bank sends her pay back once.
 */
import { expect, it } from 'vitest';
import { fresh, workedShift } from '#tests/support/care-week.ts';
import { typeBankAccount, typeCard, typeOnboarding } from '#tests/support/payment-pages.ts';
import { openWindows, type Window, type Windows } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';
import { api, at } from '#tests/support/world.ts';

const [en, cy] = [words('en'), words('cy')];
const pays = (key: string) => en('payments', key);
const paid = (key: string) => cy('payments', key);

const pictures = process.env['PICTURES'];
const look = async (window: Window, name: string): Promise<void> => {
  expect(await window.wrongs()).toEqual([]);
  if (pictures) await window.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** Gives a document only when she is asked for it; her bank will not take what is sent. */
const onboards = async (nia: Window): Promise<void> => {
  await nia.open('/pay/account');
  await nia.press(paid('account.go.missing'));
  await typeOnboarding(nia, { account: '11111113', answer: /document/ });
  await nia.sees(paid('account.title.unfinished'));
  await nia.sees(paid('account.things.identity-paper'));
  await look(nia, 'carer-missing');
  await nia.press(paid('account.go.unfinished'));
  await typeOnboarding(nia, { account: '11111113' });
  await nia.sees(paid('account.title.ready'));
  await look(nia, 'carer-ready');
};

const setsUpDebits = async (mair: Window): Promise<void> => {
  await mair.open('/budget/card');
  await look(mair, 'holder-nothing');
  await mair.press(pays('way.first.bacs'));
  await typeBankAccount(mair, '22222227');
  await mair.sees(pays('way.title.ready'));
  await mair.sees(/account ending 2227/);
  await look(mair, 'holder-debit');
};

/** Until the payment service and everything that follows from it have come to rest. */
const comesToRest = async ({ world }: Windows): Promise<void> => {
  await world.settleDown();
  await world.settleDown();
};

const seesItComing = async (windows: Windows, mair: Window): Promise<void> => {
  await windows.moveTo(at('2026-11-30', '12:30'));
  const rhian = await fresh(windows.world, 'rhian');
  await rhian.call(api.settlements.settle, { body: { weekOn: '2026-11-23' } });
  await comesToRest(windows);
  await mair.open('/budget/collections');
  await mair.sees(/Will be collected on Friday 4 December/);
  await look(mair, 'collections');
  await mair.press(/Week of/);
  await mair.sees(pays('collected.visits'));
  await look(mair, 'collection-coming');
};

const seesItRefused = async (windows: Windows, mair: Window): Promise<void> => {
  await windows.moveTo(at('2026-12-01', '10:00'));
  await comesToRest(windows);
  await windows.moveTo(at('2026-12-04', '09:00'));
  await comesToRest(windows);
  await mair.open('/notices');
  await mair.press(en('notices', 'kinds.collection-failed'));
  await mair.sees(pays('refused.insufficient_funds'));
  await look(mair, 'collection-refused');
};

const mendsIt = async (windows: Windows, mair: Window): Promise<void> => {
  await mair.press(pays('help.another'));
  await mair.press(pays('way.instead.card'));
  await typeCard(mair, '4000000000000077');
  await mair.sees(pays('way.title.ready'));
  await comesToRest(windows);
  await mair.open('/budget/collections');
  await mair.press(/Week of/);
  await mair.sees(pays('collected.receipt'));
  await mair.sees(/Visa card ending 0077/);
  await look(mair, 'receipt');
};

const isPaidAtLast = async (windows: Windows, nia: Window): Promise<void> => {
  await windows.moveTo(at('2026-12-09', '09:00'));
  await comesToRest(windows);
  await nia.open('/');
  await nia.press(paid('account.go.bank'));
  await nia.sees(paid('payouts.back.account_closed'));
  await look(nia, 'carer-bank');
  await nia.press(paid('account.go.bank'));
  await typeOnboarding(nia, { account: '00012345' });
  await windows.moveTo(at('2026-12-14', '09:00'));
  await comesToRest(windows);
  await nia.open('/pay/account');
  await nia.sees(paid('payouts.paid'));
  await nia.sees(paid('account.title.ready'));
};

it('a debit is refused, mended and collected, and the carer has her pay in her bank', async () => {
  const windows = await openWindows();
  const { world } = windows;
  const mairIs = await world.join({ name: 'Mair Pugh', roles: ['holder'], language: 'en' });
  const niaIs = await world.join({ name: 'Nia Bowen', roles: ['carer'], language: 'cy' });
  await world.budget(mairIs.memberId, 28_000);
  await world.pair(mairIs.memberId, niaIs.memberId);
  const mair = await windows.windowOf(mairIs);
  const nia = await windows.windowOf(niaIs, { language: 'cy' });
  await onboards(nia);
  await setsUpDebits(mair);
  await workedShift(world, mairIs, niaIs, { onDay: '2026-11-24' });
  await seesItComing(windows, mair);
  await seesItRefused(windows, mair);
  await mendsIt(windows, mair);
  await isPaidAtLast(windows, nia);
  expect(windows.complaints()).toEqual([]);
  await windows.close();
});
