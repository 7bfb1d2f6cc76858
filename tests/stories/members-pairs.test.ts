/** Protects what belongs to a holder and a carer together: the holder says who is near, a coordinator who employs. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
let mair: Person;
let nia: Person;
let rhian: Person;
beforeEach(async () => {
  world = await openWorld();
  mair = await world.as('mair');
  nia = await world.as('nia');
  rhian = await world.as('rhian');
});
afterEach(() => world.close());

const { members, needs, shifts } = api;
const pairOf = (holder: Person, carer: Person) => ({
  params: { holderId: holder.memberId, carerId: carer.memberId },
});
const need = {
  title: 'Tea',
  kind: 'day' as const,
  onDay: '2026-11-24',
  startsTime: '15:00',
  wallMinutes: 60,
};

describe('how near', () => {
  it('a holder sees the carers with what was checked, and each carer that they looked', async () => {
    const grace = await world.as('grace');
    const { items } = await mair.call(members.carers, { query: {} });
    expect(items).toMatchObject([
      { name: 'Grace Adeyemi', closeness: 'none', engagement: null, checks: [{ kind: 'right-to-work' }] },
      { name: 'Nia Bowen', closeness: 'none' },
    ]);
    expect(JSON.stringify(items)).not.toContain('Street');
    expect((await grace.call(members.recordViews, { query: {} })).items).toMatchObject([
      { viewedBy: 'Mair Pugh', part: 'checks' },
    ]);
    const found = await mair.call(members.carers, { query: { words: 'nia' } });
    expect(found.items.map(({ name }) => name)).toEqual(['Nia Bowen']);
    const first = await mair.call(members.carers, { query: { limit: 1 } });
    const next = await mair.call(members.carers, { query: { limit: 1, after: first.next ?? '' } });
    expect([first.items[0]?.name, next.items[0]?.name, next.next]).toEqual([
      'Grace Adeyemi',
      'Nia Bowen',
      null,
    ]);
  });

  it('decides who sees a need first', async () => {
    await world.budget(mair.memberId, 50_000);
    const set = (closeness: 'team' | 'yes' | 'none') =>
      mair.call(members.setCloseness, { params: { carerId: nia.memberId }, body: { closeness } });
    await mair.call(needs.postNeed, { body: { ...need, circle: 'team' } });
    const open = async () => (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items.length;
    expect(await open()).toBe(0);
    expect(await set('team')).toMatchObject({ closeness: 'team', engagement: 'employed-by-holder' });
    expect(await open()).toBe(1);
    const mine = await mair.call(members.carers, { query: { near: 'mine' } });
    expect(mine.items.map(({ name }) => name)).toEqual(['Nia Bowen']);
    await set('yes');
    expect(await open()).toBe(0);
    await set('none');
    expect((await mair.call(members.carers, { query: { near: 'mine' } })).items).toEqual([]);
  });

  it('is said of carers who are here, and of nobody else', async () => {
    const gwyn = await world.as('gwyn');
    for (const carerId of [gwyn.memberId, mair.memberId, rhian.memberId]) {
      const asked = { params: { carerId }, body: { closeness: 'team' as const } };
      expect((await mair.refused(members.setCloseness, asked)).code).toBe('not-found');
    }
  });
});

describe('who employs', () => {
  const record = (body: { engagement: 'self-employed' | 'employed-by-mutual'; statusCheckOn?: string }) => ({
    ...pairOf(mair, nia),
    body,
  });

  it('self-employed counts only with a status check', async () => {
    const without = await rhian.refused(members.recordEngagement, record({ engagement: 'self-employed' }));
    expect(without).toMatchObject({ code: 'status-check-needed' });
    expect(without.instead).toContain('status check');
    const future = record({ engagement: 'self-employed', statusCheckOn: '2026-11-24' });
    expect((await rhian.refused(members.recordEngagement, future)).errors?.[0]?.pointer).toBe(
      '/statusCheckOn',
    );
    const kept = await rhian.call(
      members.recordEngagement,
      record({ engagement: 'self-employed', statusCheckOn: '2026-11-01' }),
    );
    expect(kept).toMatchObject({
      engagement: 'self-employed',
      statusCheckOn: '2026-11-01',
      closeness: 'none',
    });
    await mair.call(members.setCloseness, { params: { carerId: nia.memberId }, body: { closeness: 'team' } });
    const record2 = await rhian.call(members.member, { params: { memberId: nia.memberId } });
    expect(record2.pairs).toMatchObject([{ engagement: 'self-employed', closeness: 'team' }]);
  });

  it('is not recorded by the carer or the holder it is about', async () => {
    const both = await world.join({ name: 'Bethan Both', roles: ['coordinator', 'carer', 'holder'] });
    const body = { engagement: 'employed-by-mutual' as const };
    const asCarer = { ...pairOf(mair, both), body };
    const asHolder = { ...pairOf(both, nia), body };
    expect((await both.refused(members.recordEngagement, asCarer)).code).toBe('not-allowed');
    expect((await both.refused(members.recordEngagement, asHolder)).code).toBe('not-allowed');
    const nobody = { ...pairOf(nia, mair), body };
    expect((await rhian.refused(members.recordEngagement, nobody)).code).toBe('not-found');
  });
});

describe('the same household', () => {
  const household = (body: {
    sameHousehold: boolean;
    exceptionReference?: string;
    exceptionOn?: string;
  }) => ({
    ...pairOf(mair, nia),
    body: { relationship: 'daughter', ...body },
  });

  it('a relative is paid only with the council’s written exception', async () => {
    await world.budget(mair.memberId, 50_000);
    await mair.call(members.setCloseness, { params: { carerId: nia.memberId }, body: { closeness: 'team' } });
    await rhian.call(members.recordHousehold, household({ sameHousehold: true }));
    await mair.call(needs.postNeed, { body: need });
    const [open] = (await nia.call(shifts.openShifts, { query: { limit: 100 } })).items;
    const params = { shiftId: open?.shiftId ?? '' };
    expect((await nia.refused(shifts.takeShift, { params })).code).toBe('same-household-not-paid');
    const exception = { exceptionReference: 'CCT/2026/114', exceptionOn: '2026-11-02' };
    const kept = await rhian.call(members.recordHousehold, household({ sameHousehold: true, ...exception }));
    expect(kept).toMatchObject({ ...exception, relationship: 'daughter', closeness: 'team' });
    await nia.call(shifts.takeShift, { params });
  });

  it('an exception has both a reference and a date', async () => {
    const half = household({ sameHousehold: true, exceptionReference: 'CCT/2026/114' });
    expect((await rhian.refused(members.recordHousehold, half)).errors).toEqual([
      { pointer: '/exceptionOn', detail: 'Give the date of the council’s letter.' },
    ]);
    const other = household({ sameHousehold: true, exceptionOn: '2026-11-02' });
    expect((await rhian.refused(members.recordHousehold, other)).errors?.[0]?.pointer).toBe(
      '/exceptionReference',
    );
  });
});
