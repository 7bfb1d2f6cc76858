/**
 * Protects a series from people who press at the same moment: its holder and who acts for them, and the carers
 * who take it. One change stands whole, the other is told to look again, and nobody holds what is not there.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { timeAt } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aCarer, aPair, posted, shiftsOf } from '#tests/support/care.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(async () => {
  for (const { found } of await askAll(world.db.read)) expect(found).toEqual([]);
  await world.close();
});

const weekly = { days: ['TU', 'FR'] as ('TU' | 'FR')[], fromOn: '2026-11-24', startsTime: '10:00' };

const aSeries = async () => {
  const { holder, carer } = await aPair(world);
  const acting = await world.join({ name: 'Siân Rees', roles: ['representative'] });
  await world.represents(acting.memberId, holder.memberId, ['book']);
  return { holder, carer, acting, ...(await posted(holder, weekly)) };
};
type Series = Awaited<ReturnType<typeof aSeries>>;

const forHolder = ({ holder }: Series) => ({ 'acting-for': holder.memberId });
const changes = (by: Person, { needId }: Series, body: object, headers: Record<string, string> = {}) =>
  by.ask(
    needs.changeNeed,
    { params: { needId }, body: { version: 1, fromOn: '2026-12-01', ...body } as never },
    headers,
  );
const takesAll = (carer: Person, { shifts: [first] }: Series) =>
  carer.ask(shifts.takeSeries, { params: { shiftId: first?.shiftId ?? '' } });

const standing = (laid: readonly Shift[]) => laid.filter(({ status }) => status !== 'cancelled');
const timesFrom = (laid: readonly Shift[], onDay: string): Set<string> =>
  new Set(
    standing(laid)
      .filter(({ startsAt }) => startsAt.slice(0, 10) >= onDay)
      .map(({ startsAt }) => timeAt(startsAt, 'Europe/London')),
  );

it('holder and who acts for them change it at once: one change stands whole, the other looks again', async () => {
  const series = await aSeries();
  const both = await Promise.all([
    changes(series.holder, series, { startsTime: '12:00' }),
    changes(series.acting, series, { startsTime: '13:00', wallMinutes: 90 }, forHolder(series)),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.problem.code).toBe('need-changed-meanwhile');
  const laid = await shiftsOf(series.holder, series.needId);
  const isFirst = both[0]?.status === 200;
  expect(timesFrom(laid, '2026-12-01')).toEqual(new Set([isFirst ? '12:00' : '13:00']));
  const lengths = new Set(
    standing(laid)
      .filter(({ startsAt }) => startsAt >= '2026-12-01')
      .map((one) => one.plannedMinutes),
  );
  expect(lengths).toEqual(new Set([isFirst ? 60 : 90]));
  // Having looked, the other changes it too.
  const again = await changes(series.acting, series, { version: 2, startsTime: '14:00' }, forHolder(series));
  expect(again.status).toBe(200);
  expect(timesFrom(await shiftsOf(series.holder, series.needId), '2026-12-01')).toEqual(new Set(['14:00']));
});

it('paused by one, moved by the other and taken by a carer at once: nobody comes to a visit that is off', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const series = await aSeries();
    const { holder, carer, acting, needId } = series;
    const pause = { version: 1, from: '2026-12-01', to: '2026-12-10', reason: 'hospital' };
    const all = await Promise.all([
      acting.ask(needs.pauseNeed, { params: { needId }, body: pause as never }, forHolder(series)),
      changes(holder, series, { startsTime: '15:00' }),
      takesAll(carer, series),
    ]);
    for (const { status } of all) expect(status).toBeLessThan(500);
    expect(all.slice(0, 2).filter(({ status }) => status === 200)).toHaveLength(1);
    const laid = await shiftsOf(holder, needId);
    const isPaused = all[0]?.status === 200;
    const between = laid.filter(({ startsAt }) => startsAt >= '2026-12-01' && startsAt < '2026-12-11');
    if (isPaused) expect(new Set(between.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    else expect(timesFrom(laid, '2026-12-01')).toEqual(new Set(['15:00']));
  }
});

it('closed while two carers take all of it: whoever had it is told, and nothing of it stands', async () => {
  const series = await aSeries();
  const other = await aCarer(world);
  await world.pair(series.holder.memberId, other.memberId);
  const { holder, carer, needId } = series;
  const all = await Promise.all([
    takesAll(carer, series),
    takesAll(other, series),
    holder.ask(needs.closeNeed, { params: { needId } }),
  ]);
  for (const { status } of all) expect(status).toBeLessThan(500);
  expect(all[2]?.status).toBeLessThan(300);
  expect(all.slice(0, 2).filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  expect(standing(await shiftsOf(holder, needId))).toEqual([]);
});
