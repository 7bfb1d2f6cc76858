/**
 * Protects one carer who comes to several people at once, and each of them: the pay is worked out once, shared by
 * the rule, collected from each, and the carer is paid when every share has come.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pairs } from '#db/schema/index.ts';
import {
  becomePayable,
  collectionDay,
  decliningCard,
  expectAgreement,
  fresh,
  journalTable,
  saveCard,
  settleWeek,
  shown,
  straightCard,
  takenShift,
} from '#tests/support/care-week.ts';
import {
  aPayer,
  closeSound,
  closes,
  codeOf,
  goOn,
  offered,
  outingDay,
  pledged,
} from '#tests/support/together.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { purchases, shifts, settlements } = api;

let world: World;
let [mair, huw, nia] = [] as unknown as [Person, Person, Person];
let shiftId = '';
const params = { purchaseId: '' };
beforeAll(async () => {
  world = await openWorld(anchor);
  mair = await aPayer(world, 'Mair Pugh');
  huw = await aPayer(world, 'Huw Llwyd', false);
  await saveCard(world, huw, decliningCard);
  nia = await world.as('nia');
  await becomePayable(world, nia);
});
afterAll(() => closeSound(world));

const share = (by: Person, visit: string) =>
  by.ask(purchases.shareShift, { params, body: { shiftId: visit } });

describe('an outing with one carer', () => {
  it('is shared by whoever posted the visit, on its day, with a carer whose costs stay with nobody', async () => {
    const rhian = await fresh(world, 'rhian');
    const offer = { kind: 'group-shift' as const, supplierName: null, costPence: 6000, minimumPeople: 2 };
    params.purchaseId = (await offered(rhian, offer)).purchaseId;
    await pledged(mair, params.purchaseId);
    await pledged(huw, params.purchaseId);
    const visit = { onDay: outingDay, time: '10:00', wallMinutes: 240, title: 'To the sea' };
    // Nobody has agreed otherwise: the holder employs.
    await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
    const employed = await takenShift(mair, nia, { ...visit, time: '15:00', wallMinutes: 60 });
    expect(await codeOf(share(mair, employed.shiftId))).toBe('purchase-not-so-far');
    await world.moveTo(closes);
    await goOn(world);
    expect(await codeOf(share(mair, employed.shiftId))).toBe('group-shift-on-costs');
    await mair.call(shifts.cancelShift, { params: { shiftId: employed.shiftId } });
    expect(await codeOf(share(mair, employed.shiftId))).toBe('shift-not-changeable');
    await world.db.write(async (tx) => {
      await tx.update(pairs).set({ engagement: 'self-employed' });
    });
    const elsewhere = await takenShift(mair, nia, { ...visit, onDay: '2026-11-27' });
    expect((await share(mair, elsewhere.shiftId)).problem.errors?.[0]?.pointer).toBe('/shiftId');
    await mair.call(shifts.cancelShift, { params: { shiftId: elsewhere.shiftId } });
    ({ shiftId } = await takenShift(mair, nia, visit));
    expect(await codeOf(share(huw, shiftId))).toBe('not-found');
    const done = await share(mair, shiftId);
    expect(done.body).toMatchObject({ shiftId, people: 2 });
    expect(await codeOf(share(mair, shiftId))).toBe('purchase-not-so-far');
    expect(await huw.call(purchases.purchase, { params })).toMatchObject({ shiftId: null });
    const again = await fresh(world, 'rhian');
    expect(await codeOf(again.ask(purchases.deliver, { params }))).toBe('purchase-not-so-far');
  });

  it('is settled once for the carer and by its shares for each holder', async () => {
    await world.moveTo(at(outingDay, '14:00'));
    const times = { startedAt: at(outingDay, '10:00'), endedAt: at(outingDay, '14:00') };
    const { hours } = await nia.call(shifts.recordHours, { params: { shiftId }, body: times });
    const hoursId = hours?.hoursId ?? '';
    await mair.call(shifts.confirmHours, { params: { shiftId }, body: { hoursId } });
    await world.moveTo(collectionDay);
    const settled = await settleWeek(world, '2026-11-23');
    // Four hours at £13.45 are £53.80, and 54p an hour for the mutual £2.16: £55.96, £27.98 each.
    expect(settled.dues.map(({ holder, amountPence }) => [holder.name, amountPence]).sort()).toEqual([
      ['Huw Llwyd', 2798],
      ['Mair Pugh', 2798],
    ]);
    const table = await journalTable(world, settled.settlementId);
    expect(table.slice(0, 3)).toEqual([
      'care         holder-due Mair        carer-payable Nia      £27.98',
      'care         holder-due Huw         carer-payable Nia      £25.82',
      'contribution holder-due Huw         contribution           £2.16',
    ]);
    // Huw's card said no: nobody's pay is taken from Mair's money.
    expect(settled.pays).toEqual([]);
    expect(await huw.call(purchases.purchase, { params })).toMatchObject({ status: 'settled' });
    await saveCard(world, huw, straightCard);
    await world.moveTo(at('2026-12-02', '10:00'));
    const rhian = await fresh(world, 'rhian');
    await rhian.call(settlements.advanceSettlement, { params: { settlementId: settled.settlementId } });
    await world.settleDown();
    await world.settleDown();
    const after = await shown(world, settled.settlementId);
    expect(after).toMatchObject({ status: 'closed', pays: [{ amountPence: 5380, status: 'paid' }] });
    const { items } = await nia.call(settlements.statements, { query: {} });
    expect(items).toMatchObject([{ amountPence: 5380, shifts: [{ shiftId, holderName: 'Mair Pugh' }] }]);
    await goOn(world);
    expect(await huw.call(purchases.purchase, { params })).toMatchObject({
      status: 'collected',
      invoicePence: 5596,
      mine: { sharePence: 2798 },
    });
    await expectAgreement(world);
  });
});
