/** Protects holders from a council that asks money back: what its rules exclude is refused with the rule, unless it wrote otherwise. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCarer, aHolder, anOpenShift, refusedToTake, take, wishes } from '#tests/support/care.ts';
import { aPayer, offered, pledged } from '#tests/support/together.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
let rhian: Person;
beforeAll(async () => {
  world = await openWorld(anchor);
  rhian = await world.as('rhian');
});
afterAll(() => world.close());

const { councils, needs, members } = api;
const rulesOf = async (change: object) => {
  const [{ councilId = '' } = {}] = (await rhian.call(councils.councils, {})).items;
  const body = {
    fromOn: '2026-11-23',
    source: 'Direct payment agreement, page 4',
    checkedOn: '2026-11-20',
    reviewBy: '2027-11-20',
    surplusWeeks: 8,
    counted: 'after-liabilities' as const,
    contingencyWeeks: 0,
    sameHousehold: 'written-exception' as const,
    excludedUses: [{ use: 'gardening' as const, words: 'Gardens are not care' }],
    ...change,
  };
  await rhian.call(councils.enterCouncilRules, { params: { councilId }, body });
};
const letter = {
  use: 'gardening' as const,
  whatFor: 'The path to the front door',
  writtenBy: 'J. Price, reviewing officer',
  reference: 'CCT/2026/88',
  fromOn: '2026-11-23',
  untilOn: '2026-12-31',
};

describe('a use the council excludes', () => {
  it('is refused at posting with the rule, where it was read and when', async () => {
    await rulesOf({});
    const mair = await aHolder(world);
    const refused = await mair.refused(needs.postNeed, { body: wishes({ use: 'gardening' }) });
    expect(refused).toMatchObject({
      code: 'use-excluded',
      facts: {
        council: 'Cyngor Cwm Tawel',
        rule: 'Gardens are not care',
        source: 'Direct payment agreement, page 4',
        checkedOn: '2026-11-20',
      },
    });
    const need = await mair.call(needs.postNeed, { body: wishes() });
    const body = { fromOn: '2026-11-24', version: need.version, use: 'gardening' as const };
    const changed = await mair.refused(needs.changeNeed, { params: { needId: need.needId }, body });
    expect(changed.code).toBe('use-excluded');
  });

  it('is allowed by a written exception between its days, and by no other', async () => {
    const [mair, nia] = [await aHolder(world), await aCarer(world)];
    await world.pair(mair.memberId, nia.memberId);
    const params = { memberId: mair.memberId };
    const kept = await rhian.call(councils.recordCouncilException, { params, body: letter });
    expect(kept).toMatchObject(letter);
    const shift = await anOpenShift(mair, { use: 'gardening' });
    const later = wishes({ use: 'gardening', onDay: '2027-01-04' });
    expect((await mair.refused(needs.postNeed, { body: later })).code).toBe('use-excluded');
    // The exception ends after it was posted: nobody takes it any more.
    const end = { params: { councilExceptionId: kept.exceptionId }, body: { untilOn: '2026-11-24' } };
    expect(await rhian.call(councils.endCouncilException, end)).toMatchObject({ untilOn: '2026-11-24' });
    expect((await refusedToTake(nia, shift)).code).toBe('use-excluded');
    const { items } = await rhian.call(councils.councilExceptions, { params });
    expect(items.map(({ reference, untilOn }) => [reference, untilOn])).toEqual([
      ['CCT/2026/88', '2026-11-24'],
    ]);
  });

  it('is not excepted by somebody for themselves, nor for nobody', async () => {
    const both = await world.join({ name: 'Both Sides', roles: ['coordinator', 'holder'] });
    const record = (memberId: string) => ({ params: { memberId }, body: letter });
    const own = await both.refused(councils.recordCouncilException, record(both.memberId));
    expect(own.code).toBe('not-allowed');
    const nobody = world.house.deps.newId('member');
    expect((await rhian.refused(councils.recordCouncilException, record(nobody))).code).toBe('not-found');
  });
});

describe('a carer of the same household', () => {
  it('is paid up to the last day of the council’s exception', async () => {
    const [mair, nia] = [await aHolder(world), await aCarer(world)];
    await world.pair(mair.memberId, nia.memberId, { sameHousehold: true });
    const shift = await anOpenShift(mair, { onDay: '2026-11-26' });
    expect((await refusedToTake(nia, shift)).code).toBe('same-household-not-paid');
    const allow = (exceptionUntilOn: string) =>
      rhian.call(members.recordHousehold, {
        params: { holderId: mair.memberId, carerId: nia.memberId },
        body: {
          sameHousehold: true,
          exceptionReference: 'CCT/9',
          exceptionOn: '2026-11-02',
          exceptionBy: 'J. Price',
          exceptionFor: 'Mornings while the other carer is away',
          exceptionUntilOn,
        },
      });
    await allow('2026-11-25');
    expect((await refusedToTake(nia, shift)).code).toBe('same-household-not-paid');
    expect(await allow('2026-11-26')).toMatchObject({ exceptionBy: 'J. Price' });
    expect(await take(nia, shift)).toMatchObject({ status: 'taken' });
  });

  it('needs none where the council’s own rules allow it', async () => {
    await rulesOf({ sameHousehold: 'allowed' });
    const [mair, nia] = [await aHolder(world), await aCarer(world)];
    await world.pair(mair.memberId, nia.memberId, { sameHousehold: true });
    expect(await take(nia, await anOpenShift(mair))).toMatchObject({ status: 'taken' });
  });
});

describe('what is bought together', () => {
  it('is pledged for from no budget whose council excludes it, and from the others all the same', async () => {
    await rulesOf({ excludedUses: [{ use: 'getting-out', words: 'Days out are not care' }] });
    const dilys = await aPayer(world, 'Dilys Rees', false);
    const { purchaseId } = await offered(rhian);
    const refused = await pledged(dilys, purchaseId);
    expect(refused.problem).toMatchObject({
      code: 'use-excluded',
      facts: { use: 'getting-out', rule: 'Days out are not care' },
    });
    const params = { memberId: dilys.memberId };
    await rhian.call(councils.recordCouncilException, { params, body: { ...letter, use: 'getting-out' } });
    expect((await pledged(dilys, purchaseId)).body).toMatchObject({ people: 1 });
  });
});
