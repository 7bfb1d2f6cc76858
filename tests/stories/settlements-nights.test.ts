/**
 * Protects whoever works while the clocks change: 22:00 to 07:00 is 540 minutes in June, 480 on the night of
 * 28 March 2026 and 600 on the night of 24 October 2026, and so is the money, entry by entry.
 */
import { afterEach, expect, it } from 'vitest';
import { addDays, day } from '#shared/language/time.ts';
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
afterEach(() => world.close());

/** A waking night from Saturday to Sunday, settled on the Tuesday after next week's Monday. */
const settledNight = async (saturday: string) => {
  const monday = addDays(day(saturday), -5);
  world = await openWorld(at(monday, '09:00'));
  const [mair, nia] = [await world.as('mair'), await world.as('nia')];
  await world.budget(mair.memberId, 28_000, day('2026-01-05'));
  await world.pair(mair.memberId, nia.memberId);
  await saveCard(world, mair);
  await becomePayable(world, nia);
  const { shiftId } = await workedShift(world, mair, nia, {
    onDay: saturday,
    time: '22:00',
    wallMinutes: 540,
    kind: 'waking-night',
    outcome: 'Safe through the night',
  });
  await world.moveTo(at(addDays(monday, 8), '10:00'));
  const done = await settleWeek(world, monday);
  const entries = await (await fresh(world, 'rhian')).call(api.oversight.entriesOfShift, {
    params: { shiftId },
  });
  await expectAgreement(world);
  return {
    minutes: entries.settled[0]?.minutes,
    lines: entries.settled[0]?.lines.map(
      ({ kind, minutes, ratePence, amountPence }) =>
        `${kind} ${minutes ?? '–'} min at ${ratePence ?? '–'}p: ${amountPence}p`,
    ),
    table: await journalTable(world, done.settlementId),
  };
};

it('a night in June is 540 minutes', async () => {
  expect(await settledNight('2026-06-13')).toMatchInlineSnapshot(`
    {
      "lines": [
        "basic 540 min at 1260p: 11340p",
        "top-up-to-floor 540 min at 85p: 765p",
        "contribution – min at –p: 485p",
      ],
      "minutes": 540,
      "table": [
        "care         holder-due Mair        carer-payable Nia      £121.05",
        "contribution holder-due Mair        contribution           £4.85",
        "collection   stripe-pending         holder-due Mair        £125.90",
        "pay          carer-payable Nia      stripe-available       £121.05",
      ],
    }
  `);
});

it('the night the clocks go forward is 480', async () => {
  expect(await settledNight('2026-03-28')).toMatchInlineSnapshot(`
    {
      "lines": [
        "basic 480 min at 1260p: 10080p",
        "contribution – min at –p: 404p",
      ],
      "minutes": 480,
      "table": [
        "care         holder-due Mair        carer-payable Nia      £100.80",
        "contribution holder-due Mair        contribution           £4.04",
        "collection   stripe-pending         holder-due Mair        £104.84",
        "pay          carer-payable Nia      stripe-available       £100.80",
      ],
    }
  `);
});

it('the night the clocks go back is 600', async () => {
  expect(await settledNight('2026-10-24')).toMatchInlineSnapshot(`
    {
      "lines": [
        "basic 600 min at 1260p: 12600p",
        "top-up-to-floor 600 min at 85p: 850p",
        "contribution – min at –p: 538p",
      ],
      "minutes": 600,
      "table": [
        "care         holder-due Mair        carer-payable Nia      £134.50",
        "contribution holder-due Mair        contribution           £5.38",
        "collection   stripe-pending         holder-due Mair        £139.88",
        "pay          carer-payable Nia      stripe-available       £134.50",
      ],
    }
  `);
});
