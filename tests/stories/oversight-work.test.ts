/** Protects the promise that what needs a person today is on one list, with names and never with care text. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCheck } from '#server/members/records.ts';
import { day } from '#shared/language/time.ts';
import {
  becomePayable,
  collectionDay,
  decliningCard,
  fresh,
  saveCard,
  settleWeek,
  takenShift,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const { oversight, needs } = api;

const kindsOf = (work: object) => Object.keys(work).filter((kind) => kind !== 'rate-to-review');

const workOf = async () => {
  const { groups } = await (await fresh(world, 'rhian')).call(oversight.workList, {});
  return Object.fromEntries(groups.map(({ kind, items }) => [kind, items]));
};

describe('the work list', () => {
  it('is empty but for the rates when nothing needs anybody', async () => {
    expect(kindsOf(await workOf())).toEqual([]);
  });

  it('names care of the next two days that nobody has taken, and nothing later', async () => {
    const { mair } = await usualPair(world);
    for (const onDay of ['2026-11-24', '2026-11-30'])
      await mair.call(needs.postNeed, {
        body: {
          title: 'A private matter',
          kind: 'day',
          onDay,
          startsTime: '10:00',
          wallMinutes: 60,
          notes: 'Nobody else may know',
        },
      });
    const work = await workOf();
    expect(work['care-at-risk']).toMatchObject([
      { person: { name: 'Mair Pugh' }, other: null, startsAt: at('2026-11-24', '10:00') },
    ]);
    expect(JSON.stringify(work)).not.toMatch(/private|Nobody else/);
  });

  it('names hours past their deadline: missing, disputed, silent', async () => {
    const { mair, nia } = await usualPair(world);
    await workedShift(world, mair, nia, { onDay: '2026-11-24', answer: 'dispute' });
    await workedShift(world, mair, nia, { onDay: '2026-11-25', answer: 'silent' });
    await takenShift(mair, nia, { onDay: '2026-11-26' });
    await world.moveTo(at('2026-11-30', '11:00'));
    expect(kindsOf(await workOf())).toEqual(['hours-disputed']);
    await world.moveTo(at('2026-11-30', '12:00'));
    const work = await workOf();
    expect(kindsOf(work)).toEqual(['hours-missing', 'hours-disputed', 'hours-unconfirmed', 'settlement-due']);
    expect(work['hours-missing']).toMatchObject([
      { person: { name: 'Nia Bowen' }, other: { name: 'Mair Pugh' } },
    ]);
    expect(work['hours-unconfirmed']).toMatchObject([
      { person: { name: 'Mair Pugh' }, reason: 'not-settled' },
    ]);
    expect(work['settlement-due']).toMatchObject([{ weekOn: '2026-11-23' }]);
    await world.moveTo(collectionDay);
    await settleWeek(world, '2026-11-23');
    const after = await workOf();
    expect(after['settlement-due']).toBeUndefined();
    expect(after['hours-unconfirmed']).toMatchObject([{ reason: 'paid' }]);
  });

  it('names a card that said no, with its reason, and a holder without one', async () => {
    const { mair, nia } = await usualPair(world, decliningCard);
    const ieuan = await world.as('ieuan');
    await world.budget(ieuan.memberId, 28_000);
    await world.pair(ieuan.memberId, nia.memberId);
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await workedShift(world, ieuan, nia, { onDay: '2026-11-25' });
    await world.moveTo(collectionDay);
    await settleWeek(world, '2026-11-23');
    const parked = (await workOf())['due-parked'] ?? [];
    expect(parked.map(({ person, reason }) => [person?.name, reason])).toEqual(
      expect.arrayContaining([
        ['Mair Pugh', 'generic_decline'],
        ['Ieuan ap Rhys', 'no-way-to-pay'],
      ]),
    );
  });

  it('names a carer who cannot be paid before anybody is disappointed', async () => {
    const { mair } = await usualPair(world);
    const sean = await world.as('sean');
    await world.pair(mair.memberId, sean.memberId);
    await takenShift(mair, sean, { onDay: '2026-11-24' });
    expect((await workOf())['carer-not-payable']).toMatchObject([
      { person: { name: 'Seán O’Brien' }, reason: 'not-started', startsAt: at('2026-11-24', '08:00') },
    ]);
    await becomePayable(world, sean);
    expect((await workOf())['carer-not-payable']).toBeUndefined();
  });

  it('names employed pairs whose net pay payroll has not given back', async () => {
    const { mair, nia } = await usualPair(world);
    await world.pair(mair.memberId, nia.memberId, { engagement: 'employed-by-holder' });
    await workedShift(world, mair, nia, { onDay: '2026-11-24' });
    await world.moveTo(at('2026-11-30', '13:00'));
    expect((await workOf())['net-pay-missing']).toMatchObject([
      { person: { name: 'Nia Bowen' }, other: { name: 'Mair Pugh' }, weekOn: '2026-11-23' },
    ]);
  });

  it('names checks that run out within 30 days or have, but not one that was renewed', async () => {
    const [nia, sean, grace] = [await world.as('nia'), await world.as('sean'), await world.as('grace')];
    const check = (memberId: typeof nia.memberId, validTo: string) =>
      world.db.write((tx) =>
        keepCheck(tx, {
          mutualId: world.mutualId,
          checkId: world.house.deps.newId('check'),
          memberId,
          kind: 'dbs-enhanced',
          seenOn: day('2025-12-01'),
          validTo: day(validTo),
          recordedAt: world.now(),
        }),
      );
    await check(nia.memberId, '2026-12-20');
    await check(sean.memberId, '2026-11-20');
    await check(grace.memberId, '2026-12-01');
    await check(grace.memberId, '2028-12-01');
    const work = await workOf();
    expect(work['check-running-out']).toMatchObject([
      { person: { name: 'Nia Bowen' }, byOn: '2026-12-20', reason: 'dbs-enhanced' },
    ]);
    expect(work['check-run-out']).toMatchObject([{ person: { name: 'Seán O’Brien' } }]);
  });

  it('names dated figures that somebody should look up again', async () => {
    await world.moveTo(at('2027-06-01', '09:00'));
    const rates = (await workOf())['rate-to-review'] ?? [];
    expect(rates.length).toBeGreaterThan(0);
    expect(rates[0]?.byOn).not.toBeNull();
  });

  it('is for coordinators with their second step only', async () => {
    const mair = await world.as('mair');
    expect(await mair.refused(oversight.workList, {})).toMatchObject({ code: 'not-allowed' });
    const plain = await world.signIn((await world.as('rhian')).memberId, false);
    expect(await plain.refused(oversight.workList, {})).toMatchObject({ code: 'second-step-needed' });
    await saveCard(world, mair);
  });
});
