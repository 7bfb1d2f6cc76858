/**
 * Protects that voted terms hold for all care of their days, whenever it was taken: what was promised and kept apart
 * for it follows the vote, and whoever is refused by a voted term reads where members decided it.
 */
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents, promises } from '#db/schema/index.ts';
import { aCarer, aHolder, shiftsOf, wishes } from '#tests/support/care.ts';
import { nightFrom, withNightRate } from '#tests/support/deciding.ts';
import {
  allVote,
  closed,
  closedOn,
  type Drafted,
  opened,
  putToVote,
  shownTo,
} from '#tests/support/put-to-vote.ts';
import { closeSound } from '#tests/support/together.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { budgets, needs, shifts } = api;

let world: World;
let holder: Person;
let carer: Person;
let [before, after]: readonly string[] = [];
let made: Drafted;

const night = { startsTime: '23:00', wallMinutes: 60, kind: 'day' as const };
const taken = async (onDay: string): Promise<string> => {
  const { needId } = await holder.call(needs.postNeed, { body: wishes({ onDay, ...night }) });
  const shiftId = (await shiftsOf(holder, needId))[0]?.shiftId ?? '';
  await carer.call(shifts.takeShift, { params: { shiftId } });
  return shiftId;
};
const costOf = async (shiftId: string | undefined) =>
  (await holder.call(shifts.shift, { params: { shiftId: shiftId ?? '' } })).costPence ?? 0;
const bookedPence = async () => (await holder.call(budgets.budget, {})).figures.bookedPence;
const promisesMade = async () => (await world.db.read.select().from(promises)).length;

beforeAll(async () => {
  world = await openWorld(anchor);
  const holders = await Promise.all([1, 2, 3].map(() => aHolder(world)));
  const carers = await Promise.all([1, 2, 3].map(() => aCarer(world)));
  [holder, carer] = [holders[0] as Person, carers[0] as Person];
  await world.pair(holder.memberId, carer.memberId);
  [before, after] = [await taken('2027-01-30'), await taken('2027-02-02')];
  const terms = { ...(await withNightRate(carer, 2000)), shortestVisitMinutes: 45 };
  made = await putToVote(carer, { kind: 'terms', terms, fromOn: nightFrom });
  await opened(world, made);
  await allVote(holders, made, 'holder', 'for');
  await allVote(carers, made, 'carer', 'for');
});
afterAll(() => closeSound(world));

describe('terms that members voted', () => {
  it('price what was taken before for their days, and keep the money for it apart', async () => {
    const [then, same, booked] = [await costOf(after), await costOf(before), await bookedPence()];
    expect(then).toBe(same);
    await closed(world, made);
    expect(await shownTo(carer, made)).toMatchObject({ status: 'passed', enactsAt: at(nightFrom, '00:00') });
    expect(await costOf(before)).toBe(same);
    const now = await costOf(after);
    // An hour of 1,500p and a fifth more for the night, where it was an hour of the first terms.
    expect(now).toBeGreaterThan(then + 300);
    expect(await bookedPence()).toBe(booked + now - then);
    const fresh = await taken('2027-02-03');
    expect(await costOf(fresh)).toBe(now);
  });

  it('begin on their day, and nobody is promised anything twice', async () => {
    const many = await promisesMade();
    await world.moveTo(at(nightFrom, '08:00'));
    await world.settleDown();
    await world.settleDown();
    expect(await shownTo(carer, made)).toMatchObject({ status: 'enacted', enactedAt: world.now() });
    expect(await promisesMade()).toBe(many);
    const enacted = await world.db.read
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.name, 'ENACTED'), eq(auditEvents.subjectId, made.params.proposalId)));
    expect(enacted).toHaveLength(1);
  });

  it('say so where they refuse: members decided it, here and then', async () => {
    const short = wishes({ onDay: '2027-02-10', wallMinutes: 30 });
    const refused = await holder.refused(needs.postNeed, { body: short });
    expect(refused).toMatchObject({
      code: 'visit-too-short',
      facts: { shortestMinutes: 45, proposalId: made.params.proposalId, decidedOn: closedOn(made) },
    });
    const { needId } = await holder.call(needs.postNeed, { body: wishes({ onDay: '2027-02-10' }) });
    const [shift] = await shiftsOf(holder, needId);
    const moved = { onDay: '2027-02-11' as never, startsTime: '08:00' as never, wallMinutes: 30 };
    const params = { shiftId: shift?.shiftId ?? '' };
    expect((await holder.refused(shifts.moveShift, { params, body: moved })).facts).toMatchObject({
      proposalId: made.params.proposalId,
    });
  });
});
