/**
 * Protects whoever works from an ordinary evening into a bank holiday: each minute is paid as the day it falls on,
 * the same before booking, when it is taken, when it is settled and in every entry.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepTerms } from '#server/mutuals/records.ts';
import { day } from '#shared/language/time.ts';
import type { PayLine } from '#shared/pay/lines.ts';
import { fullTerms } from '#tests/rules/full-terms.ts';
import {
  becomePayable,
  expectAgreement,
  fresh,
  journalTable,
  saveCard,
  settleWeek,
  workedShift,
} from '#tests/support/care-week.ts';
import { api, at, openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld(at('2026-12-21', '09:00'));
  await world.db.write(async (tx) => {
    await keepTerms(tx, {
      mutualId: world.mutualId,
      termsId: world.house.deps.newId('terms'),
      version: 2,
      fromOn: day('2026-11-01'),
      voted: true,
      origin: 'a story',
      body: fullTerms,
      enteredAt: world.now(),
    });
  });
});
afterEach(() => world.close());

const said = (lines: readonly Pick<PayLine, 'kind' | 'minutes' | 'amountPence'>[]) =>
  lines.map(({ kind, minutes, amountPence }) => `${kind} ${minutes ?? '–'} min: ${amountPence}p`);

it('a waking night from Christmas Eve into Christmas Day', async () => {
  const [mair, nia] = [await world.as('mair'), await world.as('nia')];
  await world.budget(mair.memberId, 28_000);
  await world.pair(mair.memberId, nia.memberId);
  await saveCard(world, mair);
  await becomePayable(world, nia);
  const { shiftId } = await workedShift(world, mair, nia, {
    ...{ onDay: '2026-12-24', time: '20:00', wallMinutes: 660, kind: 'waking-night' },
    outcome: 'Safe through the night',
  });
  const shift = await nia.call(api.shifts.shift, { params: { shiftId } });
  const promised = said(shift.quote?.lines ?? []);
  expect(promised).toMatchInlineSnapshot(`
    [
      "basic 660 min: 14795p",
      "evening 120 min: 269p",
      "night 120 min: 538p",
      "bank-holiday 420 min: 4708p",
      "contribution – min: 813p",
    ]
  `);
  await world.moveTo(at('2026-12-29', '10:00'));
  const done = await settleWeek(world, '2026-12-21');
  const entries = await (await fresh(world, 'rhian')).call(api.oversight.entriesOfShift, {
    params: { shiftId },
  });
  expect(said(entries.settled[0]?.lines ?? [])).toEqual(promised);
  expect(await journalTable(world, done.settlementId)).toMatchInlineSnapshot(`
    [
      "care         holder-due Mair        carer-payable Nia      £203.10",
      "contribution holder-due Mair        contribution           £8.13",
      "collection   stripe-pending         holder-due Mair        £211.23",
      "pay          carer-payable Nia      stripe-available       £203.10",
    ]
  `);
  await expectAgreement(world);
});
