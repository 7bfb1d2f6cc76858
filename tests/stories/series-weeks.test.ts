/** Protects the weeks that come into sight: laid out once, by the rule as it is then, whoever does it. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engine } from '#db/engine.ts';
import { openDatabase } from '#db/open.ts';
import { needs as needRows } from '#db/schema/index.ts';
import { layOutDueNeeds } from '#server/needs/roll.ts';
import type { TimeOfDay } from '#shared/language/time.ts';
import { aHolder, posted, shiftsOf } from '#tests/support/care.ts';
import { change, table, weekly } from '#tests/support/series.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs } = api;

let world: World;
beforeEach(async () => {
  world = await openWorld(anchor);
});
afterEach(() => world.close());

describe('weeks that come into sight', () => {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
  const laidOut = async (holder: Person, needId: string) =>
    (await shiftsOf(holder, needId)).map((shift) => shift.originalDay);

  it('are laid out once, whoever does it and however often', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, { days: [...days], fromOn: '2026-11-23', carersNeeded: 2 });
    await layOutDueNeeds(world.house.deps);
    expect(await laidOut(holder, needId)).toHaveLength(84 * 2);
    await world.moveTo(at('2026-11-30', '09:00'));
    // Several processes share a PostgreSQL; an SQLite file has one that writes.
    const beside = engine === 'postgres' ? await openDatabase(world.db.url, { durable: false }) : world.db;
    const elsewhere = { ...world.house.deps, db: beside };
    await Promise.all([layOutDueNeeds(world.house.deps), layOutDueNeeds(elsewhere)]);
    await layOutDueNeeds(elsewhere);
    if (beside !== world.db) await beside.close();
    const after = await laidOut(holder, needId);
    expect(after).toHaveLength(91 * 2);
    expect(after.at(-1)).toBe('2027-02-22');
  });

  it('come by the rule as it is then, and not at all for a need that has ended', async () => {
    const holder = await aHolder(world);
    const [going, changed, ended, over] = [
      await posted(holder, weekly),
      await posted(holder, weekly),
      await posted(holder, weekly),
      await posted(holder, { ...weekly, untilOn: '2026-12-31' }),
    ];
    await change(holder, changed.needId, { startsTime: '18:00' as never });
    await holder.call(needs.closeNeed, { params: { needId: ended.needId } });
    await world.moveTo(at('2026-12-07', '09:00'));
    await layOutDueNeeds(world.house.deps);
    const newest = async ({ needId }: { needId: string }) =>
      table((await shiftsOf(holder, needId)).slice(-1))[0];
    expect(await newest(going)).toBe('2027-03-01 10:00 offered');
    expect(await newest(changed)).toBe('2027-03-01 18:00 offered');
    expect(await newest(ended)).toBe('2027-02-15 10:00 cancelled');
    expect(await newest(over)).toBe('2026-12-31 10:00 offered');
  });

  it('of one need that cannot be read keep no other waiting', async () => {
    const holder = await aHolder(world);
    const [broken, whole] = [await posted(holder, weekly), await posted(holder, weekly)];
    await world.db.write(async (tx) => {
      await tx
        .update(needRows)
        .set({ startsTime: 'tea time' as TimeOfDay })
        .where(eq(needRows.needId, broken.needId as never));
    });
    await world.moveTo(at('2026-12-07', '09:00'));
    await layOutDueNeeds(world.house.deps);
    const newest = table((await shiftsOf(holder, whole.needId)).slice(-1))[0];
    expect(newest).toBe('2027-03-01 10:00 offered');
  });

  it('the job has not come to yet are laid out by the old rule before a change, and by the new after it', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, weekly);
    await world.moveTo(at('2027-02-10', '09:00'));
    await change(holder, needId, { fromOn: '2027-02-25' as never, startsTime: '17:00' as never });
    const laid = await shiftsOf(holder, needId, { from: '2027-02-15', to: '2027-03-01' });
    expect(table(laid)).toEqual([
      '2027-02-15 10:00 offered',
      '2027-02-18 10:00 offered',
      '2027-02-22 10:00 offered',
      '2027-02-25 17:00 offered',
      '2027-03-01 17:00 offered',
    ]);
  });
});
