/**
 * Protects people who buy together: nothing is taken before enough of them are there, every share adds up to the
 * invoice, nobody pays more than they said, and nobody’s name stands in another’s books.
 */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pledges } from '#db/schema/index.ts';
import {
  collectionDay,
  expectAgreement,
  fresh,
  journalTable,
  settleWeek,
  stripeOf,
} from '#tests/support/care-week.ts';
import {
  aPayer,
  closeSound,
  closes,
  codeOf,
  goOn,
  offered,
  outing,
  outingDay,
  pledged,
} from '#tests/support/together.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { purchases, budgets, notices } = api;

let world: World;
let rhian: Person;
let tomos: Person;
beforeAll(async () => {
  world = await openWorld(anchor);
  rhian = await fresh(world, 'rhian');
  tomos = await fresh(world, 'tomos');
});
afterAll(() => closeSound(world));

/** A second step is good for twelve hours. */
const later = async (to: Parameters<World['moveTo']>[0]) => {
  await world.moveTo(to);
  [rhian, tomos] = [await fresh(world, 'rhian'), await fresh(world, 'tomos')];
};
const three = async (): Promise<[Person, Person, Person]> => [
  await aPayer(world, 'Dilys Rees'),
  await aPayer(world, 'Huw Llwyd'),
  await aPayer(world, 'Olwen Prys'),
];
const shownTo = (person: Person, purchaseId: string) =>
  person.call(purchases.purchase, { params: { purchaseId } });
const booked = async (holder: Person) => (await holder.call(budgets.budget, {})).figures.bookedPence;
const kindsTo = async (person: Person) =>
  (await person.call(notices.notices, { query: {} })).items.map(({ kind }) => kind);

describe('before it closes', () => {
  it('each pledges, the money counts as booked, and who leaves is free', async () => {
    const [dilys, huw] = await three();
    const { purchaseId, eachAtMostPence } = await offered(rhian);
    expect(eachAtMostPence).toBe(3000);
    expect(await shownTo(dilys, purchaseId)).toMatchObject({
      people: 0,
      mayPledge: true,
      eachNowPence: 9000,
    });
    const { body } = await pledged(dilys, purchaseId);
    expect(body).toMatchObject({ people: 1, mine: { pledgedPence: 3000, status: 'held' }, mayPledge: false });
    expect(await booked(dilys)).toBe(3000);
    expect(await codeOf(pledged(dilys, purchaseId))).toBe('already-pledged');
    expect(await codeOf(huw.ask(purchases.leave, { params: { purchaseId } }))).toBe('not-pledged');
    await dilys.call(purchases.leave, { params: { purchaseId } });
    expect(await booked(dilys)).toBe(0);
    // And may think better of it.
    await pledged(dilys, purchaseId);
    expect(await booked(dilys)).toBe(3000);
    await rhian.call(purchases.cancelPurchase, {
      params: { purchaseId },
      body: { reason: 'The bus broke.' },
    });
    expect(await booked(dilys)).toBe(0);
    expect(await kindsTo(dilys)).toContain('purchase-cancelled');
    expect(await shownTo(huw, purchaseId)).toMatchObject({
      status: 'cancelled',
      endReason: 'The bus broke.',
    });
  });

  it('a representative who may book pledges, not one who only sees the money; both are recorded', async () => {
    const [dilys] = await three();
    const elin = await world.join({ name: 'Elin Rees', roles: ['representative'] });
    const without = await world.join({ name: 'Sara Rees', roles: ['representative'] });
    await world.represents(elin.memberId, dilys.memberId, ['money', 'book']);
    await world.represents(without.memberId, dilys.memberId, ['money']);
    const { purchaseId } = await offered(rhian);
    const headers = { 'acting-for': dilys.memberId };
    const input = { params: { purchaseId }, body: { outcome: 'Seeing people' } };
    expect((await without.ask(purchases.pledge, input, headers)).problem.code).toBe('rights-not-given');
    const { body } = await elin.ask(purchases.pledge, input, headers);
    expect(body).toMatchObject({ people: 1, mine: { status: 'held' } });
    const [kept] = await world.db.read.select().from(pledges).where(eq(pledges.purchaseId, purchaseId));
    expect(kept).toMatchObject({ holderId: dilys.memberId, pledgedById: elin.memberId });
    await rhian.call(purchases.cancelPurchase, { params: { purchaseId }, body: { reason: 'A story.' } });
  });

  it('the last place goes to one of two who want it at once', async () => {
    const [dilys, huw, olwen] = await three();
    const { purchaseId } = await offered(rhian, { minimumPeople: 2, mostPeople: 2 });
    await pledged(olwen, purchaseId);
    const both = await Promise.all([pledged(dilys, purchaseId), pledged(huw, purchaseId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('purchase-full');
    await rhian.call(purchases.cancelPurchase, { params: { purchaseId }, body: { reason: 'A story.' } });
  });

  it('nobody pledges what their budget has not, or what is not for them', async () => {
    const poor = await world.join({ name: 'Tegwen Puw', roles: ['holder'] });
    const carer = await world.as('nia');
    const { purchaseId } = await offered(rhian);
    expect(await codeOf(pledged(poor, purchaseId))).toBe('no-budget');
    await world.budget(poor.memberId, 300);
    expect(await codeOf(pledged(poor, purchaseId))).toBe('budget-would-overspend');
    expect(await codeOf(pledged(carer, purchaseId))).toBe('not-allowed');
    const byHours = await offered(rhian, { shareRule: 'by-hours', unitPence: 500 });
    const dilys = await aPayer(world, 'Dilys Rees', false);
    expect((await pledged(dilys, byHours.purchaseId)).problem).toMatchObject({
      code: 'invalid-input',
      errors: [{ pointer: '/units' }],
    });
    expect((await pledged(dilys, byHours.purchaseId, { units: 4 })).body.mine?.pledgedPence).toBe(2000);
    const agreed = await offered(rhian, { shareRule: 'as-agreed' });
    expect((await pledged(dilys, agreed.purchaseId)).problem.errors?.[0]?.pointer).toBe('/amountPence');
    const wrong = await rhian.refused(purchases.offer, {
      body: { ...outing, closesAt: anchor },
    });
    expect(wrong).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/closesAt' }] });
  });
});

describe('a whole outing, one step after the other', () => {
  let [dilys, huw, olwen, ifan] = [] as unknown as [Person, Person, Person, Person];
  let purchaseId = '';
  const params = { purchaseId };
  it('reaches its minimum; what comes later cannot be done yet', async () => {
    [dilys, huw, olwen] = await three();
    ifan = await aPayer(world, 'Ifan Bevan');
    ({ purchaseId } = await offered(rhian, {
      exitRule: 'pays-what-cannot-be-cancelled',
      groupOpen: true,
    }));
    params.purchaseId = purchaseId;
    for (const holder of [dilys, huw, olwen])
      await pledged(holder, purchaseId, { groupOpen: holder !== huw });
    await pledged(ifan, purchaseId);
    const lonely = await offered(rhian, { title: 'Too few' });
    await pledged(huw, lonely.purchaseId);

    // Nothing of what comes later can be done yet.
    for (const asked of [
      rhian.ask(purchases.deliver, { params }),
      rhian.ask(purchases.askMore, { params, body: { costPence: 12_000 } }),
      rhian.ask(purchases.invoice, { params, body: { amountPence: 9000, reference: 'BB 1' } }),
      rhian.ask(purchases.paySupplier, { params, body: { paidOn: outingDay, reference: 'x' } }),
      rhian.ask(purchases.approvePayment, { params }),
      rhian.ask(purchases.giveBack, { params, body: { amountPence: 1 } }),
      dilys.ask(purchases.answerDelivery, { params, body: { answer: 'yes' } }),
      dilys.ask(purchases.answerMore, { params, body: { answer: 'yes' } }),
    ])
      expect(await codeOf(asked)).toBe('purchase-not-so-far');

    await later(closes);
    expect(await codeOf(pledged(await aPayer(world, 'Late Lewis', false), purchaseId))).toBe(
      'purchase-closed',
    );
    await goOn(world);
    await goOn(world);
    expect(await shownTo(dilys, purchaseId)).toMatchObject({ status: 'going-ahead', people: 4 });
    expect(await shownTo(huw, lonely.purchaseId)).toMatchObject({
      status: 'released',
      mine: { status: 'released' },
    });
    expect(await kindsTo(huw)).toEqual(expect.arrayContaining(['purchase-goes-ahead', 'purchase-released']));
    expect(await booked(huw)).toBe(3000);
    expect(await codeOf(rhian.ask(purchases.deliver, { params }))).toBe('purchase-too-early');

    // Names are for those who said yes to being seen, of those who did; everybody else sees a number.
    expect((await shownTo(dilys, purchaseId)).group).toEqual(['Olwen Prys']);
    expect((await shownTo(huw, purchaseId)).group).toEqual([]);
    expect(JSON.stringify(await shownTo(huw, purchaseId))).not.toMatch(/Dilys|Olwen|Ifan/);
  });

  it('one leaves and pays only what could not be cancelled', async () => {
    await ifan.call(purchases.leave, { params });
    expect(await shownTo(ifan, purchaseId)).toMatchObject({ people: 3, mine: { status: 'left' } });
    const leaver = { purchaseId, memberId: ifan.memberId };
    expect(
      await codeOf(rhian.ask(purchases.sayLeaverPays, { params: leaver, body: { amountPence: 3001 } })),
    ).toBe('invoice-above-pledged');
    await rhian.call(purchases.sayLeaverPays, { params: leaver, body: { amountPence: 1200 } });
    expect(await booked(ifan)).toBe(1200);
    const stays = { purchaseId, memberId: dilys.memberId };
    expect(
      await codeOf(rhian.ask(purchases.sayLeaverPays, { params: stays, body: { amountPence: 1 } })),
    ).toBe('not-pledged');
  });

  it('costs more than was pledged, and each is asked for themselves', async () => {
    // It came to more than was pledged: each is asked for themselves.
    expect(await codeOf(rhian.ask(purchases.askMore, { params, body: { costPence: 10_000 } }))).toBe(
      'covered-already',
    );
    await rhian.call(purchases.askMore, { params, body: { costPence: 10_600 } });
    expect((await shownTo(dilys, purchaseId)).mine).toMatchObject({ askedPence: 3118 });
    await dilys.call(purchases.answerMore, { params, body: { answer: 'yes' } });
    await huw.call(purchases.answerMore, { params, body: { answer: 'no' } });
    expect(await codeOf(huw.ask(purchases.answerMore, { params, body: { answer: 'yes' } }))).toBe(
      'ask-answered',
    );
    expect(await booked(dilys)).toBe(3118);
  });

  it('comes, as those who take part say, and every share adds up to the invoice', async () => {
    await later(at(outingDay, '18:00'));
    await rhian.call(purchases.deliver, { params });
    expect(await kindsTo(olwen)).toContain('purchase-came');
    await dilys.call(purchases.answerDelivery, { params, body: { answer: 'yes' } });
    expect(await codeOf(dilys.ask(purchases.answerDelivery, { params, body: { answer: 'no' } }))).toBe(
      'ask-answered',
    );
    expect(await shownTo(dilys, purchaseId)).toMatchObject({ status: 'delivered' });
    await huw.call(purchases.answerDelivery, { params, body: { answer: 'yes' } });
    expect(await shownTo(dilys, purchaseId)).toMatchObject({ status: 'confirmed' });

    const above = { amountPence: 10_319, reference: 'BB 77' };
    expect(await codeOf(rhian.ask(purchases.invoice, { params, body: above }))).toBe('invoice-above-pledged');
    await rhian.call(purchases.invoice, { params, body: { amountPence: 9000, reference: 'BB 77' } });
    const { people } = await rhian.call(purchases.running, { params });
    expect(people.map(({ name, sharePence }) => [name, sharePence])).toEqual([
      ['Dilys Rees', 2600],
      ['Huw Llwyd', 2600],
      ['Olwen Prys', 2600],
      ['Ifan Bevan', 1200],
    ]);
  });

  it('is collected in the settlement, each share in its own due', async () => {
    // With care in the same week, each share is part of that holder's one due.
    await later(collectionDay);
    // Nobody worked for the mutual this week: its own float pays the fees.
    stripeOf(world).topUp(5000);
    await rhian.call(api.ledger.reconcile, {});
    const dry = await rhian.call(api.settlements.previewSettlement, { query: { weekOn: '2026-11-23' } });
    expect(dry).toMatchObject({ toSuppliersPence: 9000, toCarerPence: 0 });
    const settled = await settleWeek(world, '2026-11-23');
    expect(await journalTable(world, settled.settlementId)).toEqual(
      expect.arrayContaining([
        'share        holder-due Dilys       supplier-payable Bws   £26.00',
        'share        holder-due Ifan        supplier-payable Bws   £12.00',
        'collection   stripe-pending         holder-due Olwen       £26.00',
      ]),
    );
    await goOn(world);
    expect(await shownTo(dilys, purchaseId)).toMatchObject({
      status: 'collected',
      mine: { sharePence: 2600 },
    });
    expect(await booked(dilys)).toBe(0);
    expect((await dilys.call(budgets.budget, {})).figures.spentPence).toBe(2600);
    expect(await codeOf(rhian.ask(purchases.cancelPurchase, { params, body: { reason: 'Too late' } }))).toBe(
      'purchase-not-so-far',
    );
  });

  it('is paid to its supplier by two people, and what is left over goes back', async () => {
    const given = { paidOn: '2026-12-01', reference: 'BACS 5' };
    const tomorrow = { ...given, paidOn: '2026-12-05' };
    expect(
      (await rhian.ask(purchases.paySupplier, { params, body: tomorrow })).problem.errors?.[0]?.pointer,
    ).toBe('/paidOn');
    await rhian.call(purchases.paySupplier, { params, body: given });
    expect(await codeOf(tomos.ask(purchases.paySupplier, { params, body: given }))).toBe(
      'payment-entered-already',
    );
    expect(await codeOf(rhian.ask(purchases.approvePayment, { params }))).toBe('second-person-needed');
    const done = await tomos.call(purchases.approvePayment, { params });
    expect(done.payments).toMatchObject([{ amountPence: 9000, enteredBy: 'Rhian Morgan', isMine: false }]);

    // The supplier took £12.00 less in the end: it comes back by what each paid.
    expect(await codeOf(rhian.ask(purchases.giveBack, { params, body: { amountPence: 9001 } }))).toBe(
      'more-than-collected',
    );
    const back = await rhian.call(purchases.giveBack, { params, body: { amountPence: 1200 } });
    expect(back.people.map(({ givenBackPence }) => givenBackPence)).toEqual([347, 347, 346, 160]);
    expect(await codeOf(rhian.ask(purchases.giveBack, { params, body: { amountPence: 1 } }))).toBe(
      'leftover-given-back',
    );
    await expectAgreement(world);
  });
});
