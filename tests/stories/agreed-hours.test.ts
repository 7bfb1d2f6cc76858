/**
 * Protects a carer’s weeks from what they agree to until further notice: 48 hours on average are reckoned from the
 * rules of all their agreements, months before anything of it is laid out.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Shift } from '#shared/shifts/schema.ts';
import { aCarer, aHolder, posted, take } from '#tests/support/care.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

const takeAll = (carer: Person, [first]: readonly Shift[]) =>
  carer.ask(shifts.takeSeries, { params: { shiftId: first?.shiftId ?? '' } });

/** One day of nine hours now, and nine hours on every weekday from June to the middle of October. */
const summerOf = (holder: Person) =>
  posted(holder, {
    ...{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], fromOn: '2026-11-25', startsTime: '09:00', wallMinutes: 540 },
    spans: [
      { from: '2026-11-25', to: '2026-11-25' },
      { from: '2027-06-01', to: '2027-10-15' },
    ],
  });

it('over 48 hours on average in month eight are refused today, with the first day from which there is room', async () => {
  const carer = await aCarer(world);
  const [one, other] = [await aHolder(world), await aHolder(world)];
  for (const holder of [one, other]) await world.pair(holder.memberId, carer.memberId);
  expect((await takeAll(carer, (await summerOf(one)).shifts)).status).toBe(200);
  const saturdays = { days: ['SA' as const], startsTime: '09:00', wallMinutes: 360 };
  const { shifts: laid } = await posted(other, { ...saturdays, fromOn: '2026-11-28' });
  const refused = await takeAll(carer, laid);
  expect(refused.problem).toMatchObject({
    code: 'weekly-hours-too-long',
    facts: { limitMinutes: 2880, firstOn: expect.any(String), earliestAt: expect.any(String) },
  });
  const { firstOn, earliestOn } = refused.problem.facts as { firstOn: string; earliestOn: string };
  expect([firstOn > '2027-05-01', earliestOn > firstOn]).toEqual([true, true]);
  expect((await carer.call(needs.agreements, {})).items).toHaveLength(1);
  // The single visits of this winter are theirs to take; and who chose to work longer may agree to all of it.
  expect((await take(carer, laid[1] as Shift)).status).toBe('taken');
  await carer.call(shifts.optOut, { body: { noticeDays: 90 } } as never);
  expect((await takeAll(carer, laid)).status).toBe(200);
});
