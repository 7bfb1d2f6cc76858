/**
 * Protects what members set aside together: it is fed once by each settlement, spent only by two people against
 * evidence, never by whom it pays, and every member reads every entry.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  collectionDay,
  expectAgreement,
  fresh,
  settleWeek,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { closeSound, codeOf } from '#tests/support/together.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const fund = api['common-fund'];

let world: World;
let rhian: Person;
let tomos: Person;
beforeAll(async () => {
  world = await openWorld(anchor);
  const { mair, nia } = await usualPair(world);
  for (const onDay of ['2026-11-24', '2026-11-25', '2026-11-26'])
    await workedShift(world, mair, nia, { onDay });
  await world.moveTo(collectionDay);
  await settleWeek(world, '2026-11-23');
  [rhian, tomos] = [await fresh(world, 'rhian'), await fresh(world, 'tomos')];
});
afterAll(() => closeSound(world));

const wish = {
  purpose: 'training' as const,
  what: 'A first-aid day for three carers',
  decision: 'Members’ meeting of 20 November 2026',
  amountPence: 60,
  payee: 'Red Cross',
};

describe('the common fund', () => {
  it('is fed by a finished settlement with its contribution after the fees, and only once', async () => {
    const nia = await world.as('nia');
    const { items } = await nia.call(fund.fundEntries, { query: {} });
    // Three hours at 54p are £1.62; the card cost 1.5 % and 20p of £41.97, which is 83p.
    expect(items).toMatchObject([
      {
        what: 'fed',
        weekOn: '2026-11-23',
        contributionPence: 162,
        feesPence: 83,
        amountPence: 79,
        reserve: null,
      },
    ]);
    await world.settleDown();
    expect((await nia.call(fund.fund, {})).balancePence).toBe(79);
    await expectAgreement(world);
  });

  it('is kept apart for what was decided, never more than is free', async () => {
    expect(await codeOf(rhian.ask(fund.reserve, { body: { ...wish, amountPence: 80 } }))).toBe(
      'fund-too-small',
    );
    const { reserveId, status } = await rhian.call(fund.reserve, { body: wish });
    expect(status).toBe('reserved');
    const gwyn = await world.as('gwyn');
    expect(await gwyn.call(fund.fund, {})).toMatchObject({
      balancePence: 79,
      reservedPence: 60,
      freePence: 19,
      reserves: [{ what: wish.what, payee: 'Red Cross', reservedBy: 'Rhian Morgan', mayRelease: false }],
    });
    const params = { reserveId };
    expect(await codeOf(tomos.ask(fund.release, { params }))).toBe('evidence-needed');
    const shown = { spentPence: 55, evidence: 'Invoice 7', file: null };
    expect(await codeOf(rhian.ask(fund.askRelease, { params, body: { ...shown, spentPence: 61 } }))).toBe(
      'more-than-reserved',
    );
    const file = { name: 'invoice.pdf', mediaType: 'application/pdf' as const, content: 'JVBERi0xLjQK' };
    await rhian.call(fund.askRelease, { params, body: { ...shown, file } });
    expect(await codeOf(rhian.ask(fund.release, { params }))).toBe('second-person-needed');
    expect((await gwyn.ask(fund.evidence, { params })).headers.get('content-disposition')).toContain(
      'invoice.pdf',
    );
    const both = await Promise.all([
      tomos.ask(fund.release, { params }),
      tomos.ask(fund.release, { params }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect(await codeOf(tomos.ask(fund.putBack, { params, body: { reason: 'Late' } }))).toBe('reserve-over');
    expect(await gwyn.call(fund.fund, {})).toMatchObject({
      balancePence: 24,
      reservedPence: 0,
      outPence: 55,
      byPurpose: expect.arrayContaining([{ purpose: 'training', spentPence: 55, reservedPence: 0 }]),
    });
    const { items } = await gwyn.call(fund.fundEntries, { query: {} });
    expect(items[1]).toMatchObject({ what: 'released', amountPence: -55, reserve: { what: wish.what } });
    expect(await codeOf(gwyn.ask(fund.fundEntries, { query: { after: 'x' } }))).toBe('invalid-input');
  });

  it('is put back when it is not needed, and released by nobody whom it pays', async () => {
    const payeeId = tomos.memberId;
    const own = { ...wish, amountPence: 10, payee: 'Tomos', payeeId };
    expect(await codeOf(tomos.ask(fund.reserve, { body: own }))).toBe('own-payment');
    const { reserveId } = await rhian.call(fund.reserve, { body: own });
    const params = { reserveId };
    const body = { spentPence: 10, evidence: 'Train ticket', file: null };
    expect(await codeOf(tomos.ask(fund.askRelease, { params, body }))).toBe('own-payment');
    await rhian.call(fund.askRelease, { params, body });
    expect(await codeOf(tomos.ask(fund.release, { params }))).toBe('own-payment');
    await rhian.call(fund.putBack, { params, body: { reason: 'He walked.' } });
    expect(await rhian.call(fund.fund, {})).toMatchObject({ freePence: 24, reservedPence: 0 });
  });
});
