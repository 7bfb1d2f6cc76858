/** Protects a carer looking for work: however many shifts are open, all of them can be read, in the order of time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCarer, aHolder, posted, take } from '#tests/support/care.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts } = api;
let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const page = (carer: Person, query: { after?: string; limit: number; needId?: string }) =>
  carer.call(shifts.openShifts, { query });

const allOf = async (carer: Person, limit: number) => {
  const read = [];
  let after: string | undefined;
  do {
    const { items, next } = await page(carer, after === undefined ? { limit } : { after, limit });
    read.push(...items);
    after = next ?? undefined;
  } while (after !== undefined);
  return read;
};

/** Every day at eight, for as many weeks as are laid out, and once more at the very same time. */
const manyOpen = async () => {
  const [holder, other, carer] = [await aHolder(world), await aHolder(world), await aCarer(world)];
  await world.pair(holder.memberId, carer.memberId);
  await world.pair(other.memberId, carer.memberId);
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
  const daily = { days: [...days], onDay: undefined, fromOn: '2026-11-24' };
  const need = await posted(holder, { ...daily, circle: 'team' });
  await posted(holder, { ...daily, circle: 'team', startsTime: '12:00' });
  const twin = await posted(other, { ...daily, circle: 'team' });
  return { carer, need, twin };
};

describe('the list of open shifts', () => {
  it('comes page by page, soonest first, each once, beyond any first page', async () => {
    const { carer, need, twin } = await manyOpen();
    const read = await allOf(carer, 40);
    expect(read.length).toBeGreaterThan(200);
    expect(new Set(read.map(({ shiftId }) => shiftId)).size).toBe(read.length);
    const starts = read.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(starts.toSorted());
    expect(starts.filter((at) => at === starts[0])).toHaveLength(2);
    const ofNeed = await page(carer, { needId: need.needId, limit: 100 });
    expect(new Set(ofNeed.items.map(({ needId }) => needId))).toEqual(new Set([need.needId]));
    expect(ofNeed.items.length).toBe(read.filter(({ needId }) => needId === twin.needId).length);
  });

  it('goes on where it was, also when the last one seen is taken meanwhile', async () => {
    const { carer } = await manyOpen();
    const first = await page(carer, { limit: 3 });
    const last = first.items[2];
    if (!last || first.next === null) throw new Error('There is no second page');
    await take(carer, last);
    const second = await page(carer, { after: first.next, limit: 3 });
    expect(second.items).toHaveLength(3);
    expect(second.items.every(({ startsAt }) => startsAt >= last.startsAt)).toBe(true);
    expect(second.items.some(({ shiftId }) => first.items.some((one) => one.shiftId === shiftId))).toBe(
      false,
    );
  });

  it.each(['yesterday', '2026-11-24T08:00:00.000Z', '2026-13-24T08:00:00.000Z shift_x', 'x shift_x'])(
    'does not take “%s” for a page',
    async (after) => {
      const refused = await (await aCarer(world)).refused(shifts.openShifts, { query: { after, limit: 3 } });
      expect([refused.status, refused.code]).toEqual([422, 'invalid-input']);
    },
  );
});
