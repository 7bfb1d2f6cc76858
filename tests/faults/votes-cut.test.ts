/** Protects a decision from death at any moment: cut off before and after every write of opening, counting and beginning. */
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { auditEvents, proposalRolls, ruleChanges, termsVersions } from '#db/schema/index.ts';
import { holdVotes } from '#server/proposals/hold-votes.ts';
import { day } from '#shared/language/time.ts';
import { aCarer, aHolder, shiftsOf, wishes } from '#tests/support/care.ts';
import { withNightRate } from '#tests/support/deciding.ts';
import { allVote, closedOn, type Drafted, putToVote, shownTo } from '#tests/support/put-to-vote.ts';
import { type Cut, liveUntil } from '#tests/support/short-lives.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
let holders: Person[];
let carers: Person[];
let made: Record<'terms' | 'rule' | 'question', Drafted>;

beforeAll(async () => {
  world = await openWorld(anchor);
  holders = await Promise.all([1, 2, 3].map(() => aHolder(world)));
  carers = await Promise.all([1, 2, 3].map(() => aCarer(world)));
});
afterAll(() => world.close());

/** One life of whoever holds votes; answers how many writes it came to. */
const live = async (cut: Cut): Promise<number> => {
  const life = liveUntil(world.house.deps, 1, cut);
  await holdVotes(life.deps);
  return life.effects();
};

const liveShortly = async (): Promise<number> => {
  let lives = 0;
  for (let effects = 1; effects > 0; lives += 1) {
    expect(lives).toBeLessThan(60);
    await live('before');
    effects = await live('after');
  }
  return lives - 1;
};

const noted = async (name: string) =>
  (await world.db.read.select().from(auditEvents).where(eq(auditEvents.name, name))).length;

it('whoever dies at a decision has decided nothing else, and nothing twice', async () => {
  const [holder, carer] = [holders[0] as Person, carers[0] as Person];
  await world.pair(holder.memberId, carer.memberId);
  const body = wishes({ onDay: '2027-01-12', startsTime: '23:00', wallMinutes: 60, kind: 'day' });
  const { needId } = await holder.call(needs.postNeed, { body });
  const params = { shiftId: (await shiftsOf(holder, needId))[0]?.shiftId ?? '' };
  await carer.call(shifts.takeShift, { params });
  const fromOn = day('2027-01-04');
  made = {
    terms: await putToVote(carer, { kind: 'terms', terms: await withNightRate(carer, 2000), fromOn }),
    rule: await putToVote(carer, { kind: 'rule', rules: { teamHours: 48 }, fromOn }),
    question: await putToVote(carer, { kind: 'question' }),
  };
  const all = Object.values(made);

  await world.moveTo(at(made.terms.opensOn, '08:00'));
  // Three openings.
  expect(await liveShortly()).toBeGreaterThanOrEqual(3);
  const onRoll = await world.db.read
    .select()
    .from(proposalRolls)
    .where(
      inArray(
        proposalRolls.proposalId,
        all.map((one) => one.params.proposalId),
      ),
    );
  expect(onRoll).toHaveLength(18);
  for (const one of all) {
    await allVote(holders, one, 'holder', 'for');
    await allVote(carers, one, 'carer', 'for');
  }

  await world.moveTo(at(closedOn(made.terms), '00:00'));
  // Three counts, the question's end, a promise and its mark.
  expect(await liveShortly()).toBeGreaterThanOrEqual(6);
  for (const one of all)
    expect((await shownTo(holder, one)).counts?.map((count) => count.for)).toEqual([3, 3, 0]);
  const statuses = async () => Promise.all(all.map(async (one) => (await shownTo(holder, one)).status));
  expect(await statuses()).toEqual(['passed', 'passed', 'enacted']);
  const quoted = (await holder.call(shifts.shift, { params })).costPence;

  await world.moveTo(at(fromOn, '00:00'));
  expect(await liveShortly()).toBeGreaterThanOrEqual(2);
  expect(await statuses()).toEqual(['enacted', 'enacted', 'enacted']);
  expect((await holder.call(shifts.shift, { params })).costPence).toBe(quoted);
  expect(await world.db.read.select().from(termsVersions)).toHaveLength(2);
  expect(await world.db.read.select().from(ruleChanges)).toHaveLength(1);
  expect(await Promise.all(['VOTING_CLOSED', 'ENACTED', 'TERMS_STARTED'].map(noted))).toEqual([3, 3, 1]);
  const ofShift = await world.db.read
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.name, 'TAKEN_REPRICED')));
  expect(ofShift.length).toBeGreaterThan(0);
  expect((await askAll(world.db.read)).filter(({ found }) => found.length > 0)).toEqual([]);
});
