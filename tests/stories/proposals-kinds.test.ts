/**
 * Protects that what members decided does itself, whatever it is: a rule, an offer, money of the fund, a member come
 * or gone; on its day, once, by the majority their rules ask for. What cannot be done yet waits with its reason.
 */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { members } from '#db/schema/index.ts';
import { day } from '#shared/language/time.ts';
import { aCarer, aHolder, shiftsOf, wishes } from '#tests/support/care.ts';
import { fresh, settleWeek, usualPair, workedShift } from '#tests/support/care-week.ts';
import {
  allVote,
  closed,
  closedOn,
  type Drafted,
  drafted,
  noticeOf,
  opened,
  putToVote,
  shownTo,
} from '#tests/support/put-to-vote.ts';
import { closeSound, outing } from '#tests/support/together.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { proposals, mutuals, purchases, needs, shifts, oversight } = api;
const fund = api['common-fund'];
const monday = '2027-01-04';

let world: World;
let people: Person[];
let carer: Person;
let leaver: Person;
let applicant: Person;
let takenShift: string;
let made: Record<'rule' | 'calendar' | 'purchase' | 'fund' | 'admit' | 'part' | 'beaten', Drafted>;

const spend = {
  purpose: 'training',
  what: 'A first-aid day',
  amountPence: 60,
  payee: 'Red Cross',
};
const later = { ...outing, closesAt: at('2027-01-20', '12:00'), takesPlaceOn: '2027-01-25' };

beforeAll(async () => {
  world = await openWorld(anchor);
  const holders = await Promise.all([1, 2, 3].map(() => aHolder(world)));
  const carers = await Promise.all([1, 2, 3].map(() => aCarer(world)));
  leaver = await aHolder(world);
  carer = carers[0] as Person;
  people = [...holders, ...carers];
  applicant = await world.join({ name: 'Ann Applicant', roles: ['supporter'] });
  await world.db.write(async (tx) => {
    await tx.update(members).set({ status: 'applied' }).where(eq(members.memberId, applicant.memberId));
  });
  await world.pair(leaver.memberId, carer.memberId);
  const body = wishes({ onDay: '2027-01-30', startsTime: '10:00', wallMinutes: 60 });
  const { needId } = await leaver.call(needs.postNeed, { body });
  takenShift = (await shiftsOf(leaver, needId))[0]?.shiftId ?? '';
  await carer.call(shifts.takeShift, { params: { shiftId: takenShift } });
});
afterAll(() => closeSound(world));

const waitingOnList = async () => {
  const { groups } = await (await fresh(world, 'rhian')).call(oversight.workList, {});
  return (groups.find(({ kind }) => kind === 'decision-waits')?.items ?? []).map(({ key, reason }) => [
    key,
    reason,
  ]);
};
const idOf = ({ params }: Drafted) => params.proposalId;

describe('what is put to members', () => {
  it('must be possible: in time, for people who are there, and by rules that fit together', async () => {
    const refused = async (change: Record<string, unknown>, by: Person = carer) =>
      (
        await by.refused(proposals.propose, {
          body: { title: 'No', why: 'To see.', change },
        } as never)
      ).code;
    const rule = (rules: object, fromOn = monday) => refused({ kind: 'rule', rules, fromOn });
    expect(await rule({ teamHours: 48 }, '2026-12-10')).toBe('change-too-early');
    expect(await rule({ collectOn: 'WE' }, '2027-01-05')).toBe('rules-do-not-fit');
    expect(await rule({ hoursDueOn: 'WE', collectOn: 'TU' })).toBe('rules-do-not-fit');
    expect(await rule({})).toBe('invalid-input');
    expect(await rule({ voting: { quorumPercent: 101 } })).toBe('invalid-input');
    const lax = { majority: 'all-together', threshold: 'simple' };
    const { decisions } = (await carer.call(mutuals.mutual, {})).rules.voting;
    // That pay is decided by holders and carers, each for themselves, is in no vote's hands.
    expect(await rule({ voting: { decisions: { ...decisions, terms: lax } } })).toBe('invalid-input');
    expect(
      await refused({
        kind: 'purchase',
        offer: { ...outing, closesAt: at('2026-12-01', '12:00'), takesPlaceOn: '2026-12-02' },
      }),
    ).toBe('change-too-early');
    expect(await refused({ kind: 'purchase', offer: { ...later, takesPlaceOn: '2027-01-19' } })).toBe(
      'invalid-input',
    );
    expect(await refused({ kind: 'fund', spend, fromOn: '2026-12-01' })).toBe('change-too-early');
    const part = { kind: 'member', act: 'admit', memberId: carer.memberId };
    expect(await refused(part)).toBe('not-found');
  });

  it('is decided by whom the rules name: pay by holders and carers, a rule by two thirds', async () => {
    const rhian = await fresh(world, 'rhian');
    made = {
      rule: await putToVote(carer, {
        kind: 'rule',
        rules: { teamHours: 48, voting: { noticeClearDays: 21 } },
        fromOn: '2027-01-02',
      }),
      calendar: await putToVote(carer, { kind: 'rule', rules: { collectOn: 'WE' }, fromOn: monday }),
      purchase: await putToVote(carer, { kind: 'purchase', offer: later }),
      fund: await putToVote(carer, { kind: 'fund', spend, fromOn: null }, 'First aid'),
      admit: await putToVote(rhian, { kind: 'member', act: 'admit', memberId: applicant.memberId }),
      part: await putToVote(carer, { kind: 'member', act: 'part', memberId: leaver.memberId }),
      beaten: await putToVote(carer, { kind: 'rule', rules: { yesHours: 1 }, fromOn: monday }),
    };
    const decidedBy = async (what: Drafted) => (await shownTo(carer, what)).decidedBy;
    expect(await decidedBy(made.rule)).toEqual({ majority: 'all-together', threshold: 'two-thirds' });
    expect(await decidedBy(made.calendar)).toEqual({
      majority: 'holders-and-carers',
      threshold: 'two-thirds',
    });
    expect(await decidedBy(made.purchase)).toEqual({ majority: 'all-together', threshold: 'simple' });
  });
});

describe('what was decided', () => {
  it('begins at once where it has no day, and waits with its reason where it cannot', async () => {
    await opened(world, made.rule);
    for (const what of Object.values(made).slice(0, -1))
      for (const as of ['holder', 'carer'] as const)
        await allVote(as === 'holder' ? people.slice(0, 3) : people.slice(3), what, as, 'for');
    // Three for and two against are a majority, and not two thirds.
    await allVote(people.slice(0, 3), made.beaten, 'holder', 'for');
    await allVote(people.slice(3, 5), made.beaten, 'carer', 'against');
    await closed(world, made.rule);
    expect((await shownTo(carer, made.beaten)).status).toBe('not-passed');
    const bought = await shownTo(carer, made.purchase);
    expect(bought).toMatchObject({ status: 'enacted', waitsFor: null });
    const offer = await carer.call(purchases.purchase, { params: { purchaseId: bought.purchaseId ?? '' } });
    expect(offer).toMatchObject({ status: 'offered', proposalId: idOf(made.purchase), title: later.title });
    expect((await shownTo(carer, made.admit)).status).toBe('enacted');
    expect((await applicant.call(mutuals.mutual, {})).name).toBe('Cwm Tawel');
    expect(await shownTo(carer, made.fund)).toMatchObject({ status: 'passed', waitsFor: 'fund-too-small' });
    expect(await shownTo(carer, made.part)).toMatchObject({
      status: 'passed',
      waitsFor: 'shifts-still-coming',
    });
    expect(new Set(await waitingOnList())).toEqual(
      new Set([
        [idOf(made.fund), 'fund-too-small'],
        [idOf(made.part), 'shifts-still-coming'],
      ]),
    );
  });

  it('is tried again by itself, until it can be done', async () => {
    await leaver.call(shifts.cancelShift, { params: { shiftId: takenShift } });
    const { mair, nia } = await usualPair(world);
    for (const onDay of ['2026-12-16', '2026-12-17', '2026-12-18'])
      await workedShift(world, mair, nia, { onDay });
    await world.moveTo(at('2026-12-22', '10:00'));
    await settleWeek(world, '2026-12-14');
    await world.settleDown();
    await world.settleDown();
    expect(await shownTo(carer, made.part)).toMatchObject({ status: 'enacted', waitsFor: null });
    const { status, reserveId } = await shownTo(carer, made.fund);
    expect([status, await waitingOnList()]).toEqual(['enacted', []]);
    const { reserves } = await carer.call(fund.fund, {});
    expect(reserves).toMatchObject([
      { reserveId, amountPence: 60, status: 'reserved', decision: 'First aid', proposalId: idOf(made.fund) },
    ]);
  });

  it('begins on its day where it has one, once; and says so where it is refused', async () => {
    const rules = async () => (await carer.call(mutuals.mutual, {})).rules;
    expect(await shownTo(carer, made.rule)).toMatchObject({
      status: 'passed',
      enactsAt: at('2027-01-02', '00:00'),
      waitsFor: null,
    });
    expect(await rules()).toMatchObject({ teamHours: 24, collectOn: 'TU' });
    await world.moveTo(at('2027-01-02', '00:00'));
    await world.settleDown();
    expect(await rules()).toMatchObject({ teamHours: 48, collectOn: 'TU', voting: { noticeClearDays: 21 } });
    await world.moveTo(at(monday, '09:00'));
    await world.settleDown();
    await world.settleDown();
    expect(await rules()).toMatchObject({ teamHours: 48, collectOn: 'WE', voting: { votingDays: 7 } });
    const question = await drafted(carer, { kind: 'question' });
    expect(question.opensOn).toBe('2027-01-26');
    await noticeOf(carer, question);
    const again = await drafted(carer, { kind: 'question' });
    const refused = await noticeOf(carer, { ...again, opensOn: day('2027-01-20') }).catch(String);
    // Refused because members decided so: the decision is named.
    expect(refused).toContain('"code":"vote-notice-too-short"');
    expect(refused).toContain(`"proposalId":"${idOf(made.rule)}"`);
    expect(refused).toContain(`"decidedOn":"${closedOn(made.rule)}"`);
  });
});
