/** Protects carers from a card that said no, by the members' rule: the common fund pays meanwhile, and has it back first. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { addDays, day } from '#shared/language/time.ts';
import {
  decliningCard,
  expectAgreement,
  fresh,
  journalTable,
  movedAtStripe,
  saveCard,
  settleWeek,
  shown,
  straightCard,
  usualPair,
  workedShift,
} from '#tests/support/care-week.ts';
import { setRules } from '#tests/support/mutual-rules.ts';
import { anchor, api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(async () => {
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
  await expectAgreement(world);
  await world.close();
});

/** Weeks of another holder feed the fund; then Mair's card says no to an hour of Nia's. */
const fedFund = async (perHolder: number | null) => {
  const { mair, nia } = await usualPair(world);
  await setRules(world, { advancePerHolderPence: perHolder, payAfterWorkingDays: 0, collectsBy: ['card'] });
  for (const weekOn of ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']) {
    await workedShift(world, mair, nia, { onDay: addDays(day(weekOn), 2), wallMinutes: 720 });
    await world.moveTo(at(addDays(day(weekOn), 8), '10:00'));
    await settleWeek(world, weekOn);
  }
  await saveCard(world, mair, decliningCard);
  const care = { onDay: '2026-12-23', wallMinutes: 60 };
  await workedShift(world, mair, nia, care);
  await world.moveTo(at('2026-12-29', '10:00'));
  const parked = await settleWeek(world, '2026-12-21');
  return { mair, nia, parked };
};

const fund = async () => (await fresh(world, 'rhian')).call(api['common-fund'].fund, {});

it('from pay day on the fund pays, and the holder’s money repays it first', async () => {
  const { mair, parked } = await fedFund(5000);
  // Pay day is here already where carers are paid at once.
  await world.moveTo(at('2027-01-05', '10:00'));
  await world.settleDown();
  await world.settleDown();
  const advanced = await shown(world, parked.settlementId);
  expect(advanced).toMatchObject({
    status: 'paying',
    dues: [{ status: 'parked', advance: { amountPence: 1345, isRepaid: false } }],
    pays: [{ status: 'paid', amountPence: 1345 }],
  });
  expect(await fund()).toMatchObject({ advancedPence: 1345 });
  await saveCard(world, mair, straightCard);
  await world.settleDown();
  await world.settleDown();
  expect(await shown(world, parked.settlementId)).toMatchObject({
    status: 'closed',
    dues: [{ status: 'collected', advance: { isRepaid: true } }],
    pays: [{ status: 'paid' }],
  });
  expect(await fund()).toMatchObject({ advancedPence: 0 });
  // Her carer was paid once, and she paid once.
  expect(movedAtStripe(world).transfers.at(-1)).toBe(1345);
  expect((await journalTable(world, parked.settlementId)).map((line) => line.slice(0, 13).trim())).toEqual([
    'care',
    'contribution',
    'fund-advanced',
    'pay',
    'collection',
    'fund-repaid',
  ]);
});

it('never without the rule, beyond what is free in the fund, or beyond the limit for one holder', async () => {
  const { parked } = await fedFund(null);
  await world.moveTo(at('2027-01-05', '10:00'));
  const nothing = async () => {
    await world.settleDown();
    expect((await shown(world, parked.settlementId)).dues).toMatchObject([
      { status: 'parked', advance: null },
    ]);
  };
  await nothing();
  await setRules(world, { advancePerHolderPence: 1344 });
  await nothing();
  const { freePence } = await fund();
  await (await fresh(world, 'rhian')).call(api['common-fund'].reserve, {
    body: {
      purpose: 'training',
      what: 'First aid',
      decision: 'Meeting of December',
      amountPence: freePence,
      payee: 'A trainer',
    },
  });
  await setRules(world, { advancePerHolderPence: 100_000 });
  await nothing();
});
