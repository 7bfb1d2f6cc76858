/**
 * Protects hours that were written down where there was no signal: sent later they are recorded once, with the
 * times of the shift and not of the sending, and they never talk over what somebody said meanwhile.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addMinutes } from '#shared/language/time.ts';
import { confirm, ended, hoursIdOf, idOf, record, saidOf, span } from '#tests/support/hours.ts';
import { api, openWorld, type World } from '#tests/support/world.ts';

const { shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const untouched = { status: 'taken', hoursId: null } as const;

it('are recorded a day later with the times of the shift, once, however often the answer is lost', async () => {
  const { holder, carer, shift } = await ended(world);
  await world.moveTo(addMinutes(world.now(), 600));
  const sent = { ...idOf(shift), body: { ...span(shift), seen: untouched } };
  const key = randomUUID();
  const said = await Promise.all(
    [1, 2, 3].map(() => carer.ask(shifts.recordHours, sent, { 'idempotency-key': key })),
  );
  expect(said.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await saidOf(holder, shift)).toHaveLength(1);
});

it('are not taken when the holder said meanwhile that the visit did not happen; looked at again, they are', async () => {
  const { holder, carer, shift } = await ended(world);
  await holder.call(shifts.notWorked, { ...idOf(shift), body: { reason: 'Nobody rang.' } });
  const sent = { ...idOf(shift), body: { ...span(shift), seen: untouched } };
  expect(await carer.refused(shifts.recordHours, sent)).toMatchObject({ code: 'hours-changed-meanwhile' });
  expect(await saidOf(holder, shift)).toEqual([]);
  await record(carer, shift);
  expect(await saidOf(holder, shift)).toHaveLength(1);
});

it('are not taken when another word about them came first', async () => {
  const { holder, carer, shift } = await ended(world);
  const recorded = await record(carer, shift);
  const sent = { ...idOf(shift), body: { ...span(shift, 30), seen: untouched } };
  expect(await carer.refused(shifts.recordHours, sent)).toMatchObject({ code: 'hours-changed-meanwhile' });
  const seen = { status: 'worked', ...hoursIdOf(recorded) } as const;
  await carer.call(shifts.recordHours, { ...idOf(shift), body: { ...span(shift, 30), seen } });
  expect(await saidOf(holder, shift)).toHaveLength(2);
});

it('are not taken once both agreed', async () => {
  const { holder, carer, shift } = await ended(world);
  await confirm(holder, await record(carer, shift));
  const sent = { ...idOf(shift), body: { ...span(shift, 30), seen: untouched } };
  expect(await carer.refused(shifts.recordHours, sent)).toMatchObject({ code: 'hours-already-confirmed' });
});
