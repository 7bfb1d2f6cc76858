/** Protects the holder's choice of who may know: my team first, then people I said yes to, then all; nobody else, ever. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import {
  aCarer,
  aHolder,
  anOpenShift,
  openTo,
  posted,
  refusedToTake,
  seenBy,
  take,
} from '#tests/support/care.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

/** One holder with a carer in each circle, and a need a week ahead. */
const circled = async (circle: 'team' | 'yes' | 'all') => {
  const holder = await aHolder(world);
  const [team, yes, known, stranger] = [
    await aCarer(world),
    await aCarer(world),
    await aCarer(world),
    await aCarer(world),
  ];
  await world.pair(holder.memberId, team.memberId, { team: true, saidYes: true });
  await world.pair(holder.memberId, yes.memberId, { team: false, saidYes: true });
  await world.pair(holder.memberId, known.memberId, { team: false, saidYes: false });
  const onDay = world.now().slice(0, 10);
  const later = addMinutes(at(onDay, '10:00'), 7 * 1440).slice(0, 10);
  const need = await posted(holder, { circle, onDay: later });
  return { holder, team, yes, known, stranger, need };
};
type Circled = Awaited<ReturnType<typeof circled>>;

const whoSees = async ({ team, yes, known, stranger, need }: Circled) => {
  const sees = async (carer: Person) => (await openTo(carer, need.needId)).length > 0;
  return {
    team: await sees(team),
    yes: await sees(yes),
    known: await sees(known),
    stranger: await sees(stranger),
  };
};

const hours = (from: Instant, count: number) => addMinutes(from, count * 60);

describe('a need for all carers', () => {
  it('is my team’s for a day, then also of those I said yes to, then everybody’s', async () => {
    const story = await circled('all');
    const start = world.now();
    const onlyTeam = { team: true, yes: false, known: false, stranger: false };
    expect(await whoSees(story)).toEqual(onlyTeam);
    await world.moveTo(addMinutes(hours(start, 24), -1));
    expect(await whoSees(story)).toEqual(onlyTeam);
    await world.moveTo(hours(start, 24));
    expect(await whoSees(story)).toEqual({ ...onlyTeam, yes: true });
    await world.moveTo(hours(start, 48));
    expect(await whoSees(story)).toEqual({ team: true, yes: true, known: true, stranger: true });
  });

  it('is everybody’s at once when there is nobody nearer', async () => {
    const holder = await aHolder(world);
    const { needId } = await posted(holder, { onDay: '2026-12-03' });
    expect(await openTo(await aCarer(world), needId)).toHaveLength(1);
  });
});

describe('a need for fewer', () => {
  it('stays with them, however long nobody takes it', async () => {
    const [forTeam, forYes] = [await circled('team'), await circled('yes')];
    await world.pass(6 * 1440);
    expect(await whoSees(forTeam)).toEqual({ team: true, yes: false, known: false, stranger: false });
    expect(await whoSees(forYes)).toEqual({ team: true, yes: true, known: false, stranger: false });
  });

  it('does not exist for anybody outside its circle: not to look at, take, decline, hand back or ask about', async () => {
    const { need, known, stranger, yes } = await circled('team');
    const [shift] = need.shifts;
    const params = { shiftId: shift?.shiftId ?? '' };
    for (const outsider of [known, stranger, yes]) {
      const answers = [
        await outsider.refused(shifts.shift, { params }),
        await outsider.refused(shifts.takeShift, { params }),
        await outsider.refused(shifts.takeSeries, { params }),
        await outsider.refused(shifts.declineShift, { params }),
        await outsider.refused(shifts.handBackShift, { params, body: {} }),
        await outsider.refused(shifts.saidHours, { params }),
      ];
      expect(answers.map(({ code }) => code)).toEqual(answers.map(() => 'not-found'));
    }
    const span = { from: '2026-11-01', to: '2027-02-01' };
    expect((await stranger.call(shifts.shifts, { query: span })).items).toEqual([]);
  });

  it('answers an outsider the same whether it is open, taken or cancelled', async () => {
    const { need, team, holder, stranger } = await circled('team');
    const [shift] = need.shifts;
    if (!shift) throw new Error('Nothing was laid out');
    const asOpen = await refusedToTake(stranger, shift);
    await take(team, shift);
    const asTaken = await refusedToTake(stranger, shift);
    await holder.call(shifts.cancelShift, { params: { shiftId: shift.shiftId } });
    const asCancelled = await refusedToTake(stranger, shift);
    expect([asOpen, asTaken, asCancelled].map(({ code }) => code)).toEqual([
      'not-found',
      'not-found',
      'not-found',
    ]);
    const nobody = await refusedToTake(stranger, {
      shiftId: 'shift_01980000-0000-7000-8000-000000000000' as never,
    });
    const { requestId: _, ...said } = asTaken;
    const { requestId: __, ...saidOfNothing } = nobody;
    expect(said).toEqual(saidOfNothing);
  });
});

describe('holders and their needs', () => {
  it('are their own: another holder finds nothing to read, change or end', async () => {
    const [holder, other] = [await aHolder(world), await aHolder(world)];
    const { needId, shifts: laid } = await posted(holder, { onDay: '2026-12-20' });
    const params = { needId };
    const body = { fromOn: '2026-12-20', version: 1, title: 'Mine now' };
    expect((await other.refused(needs.need, { params })).code).toBe('not-found');
    expect((await other.refused(needs.changeNeed, { params, body })).code).toBe('not-found');
    expect((await other.refused(needs.closeNeed, { params })).code).toBe('not-found');
    const shiftId = laid[0]?.shiftId ?? '';
    expect((await other.refused(shifts.cancelShift, { params: { shiftId } })).code).toBe('not-found');
    expect((await other.call(needs.needs, {})).items).toEqual([]);
    expect((await holder.call(needs.need, { params })).title).toBe('Help getting up');
  });

  it('who are carers too are never paid for their own care', async () => {
    const both = await aHolder(world, 1_000_000, { roles: ['holder', 'carer'] });
    const shift = await anOpenShift(both, { onDay: '2026-12-21' });
    expect((await refusedToTake(both, shift)).code).toBe('not-found');
    expect(await openTo(both, shift.needId)).toEqual([]);
    expect((await seenBy(both, shift)).status).toBe('offered');
  });
});

describe('a long list of what others keep to their teams', () => {
  it('never hides the open shift further on that a carer may take', async () => {
    const [busy, patient, carer] = [await aHolder(world), await aHolder(world), await aCarer(world)];
    for (const startsTime of ['07:00', '12:00', '17:00', '20:00', '22:00'])
      await posted(busy, {
        days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
        fromOn: '2026-12-07',
        startsTime,
        circle: 'team',
      });
    const { needId } = await posted(patient, { onDay: '2027-06-01' });
    expect(await openTo(carer, needId)).toHaveLength(1);
  });
});
