/**
 * Protects that members decide together: pay changes only if those who receive care and those who give it both say
 * so, everybody once, nobody knowing the result before the end; and what passed does itself, once.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pence } from '#shared/language/money.ts';
import { aCarer, aHolder, shiftsOf, wishes } from '#tests/support/care.ts';
import {
  closeVoting,
  nightFrom,
  openVoting,
  type Proposed,
  proposedNight,
  receipt,
  vote,
  withNightRate,
} from '#tests/support/deciding.ts';
import { closeSound } from '#tests/support/together.ts';
import { sayWhomItTouches } from '#tests/support/voices.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { proposals, mutuals, needs, shifts } = api;
const later = '2027-08-01';

let world: World;
let holders: Person[];
let carers: Person[];
let tegwen: Person;
beforeAll(async () => {
  world = await openWorld(anchor);
  holders = await Promise.all([1, 2, 3, 4].map(() => aHolder(world)));
  carers = await Promise.all([1, 2, 3, 4].map(() => aCarer(world)));
  tegwen = await world.join({ name: 'Tegwen', roles: ['coordinator'] });
});
afterAll(() => closeSound(world));

const shown = (person: Person, { params }: Proposed) => person.call(proposals.proposal, { params });
const all = (people: readonly Person[], of: Proposed, as: 'holder' | 'carer', choice: 'for' | 'against') =>
  Promise.all(people.map((person) => vote(person, of, as, choice)));
const first = <T>(list: readonly T[], place = 0): T => {
  const found = list[place];
  if (found === undefined) throw new Error('nobody there');
  return found;
};

describe('a night rate', () => {
  let night: Proposed;

  it('is proposed by a carer, with fourteen clear days of notice', async () => {
    night = await proposedNight(first(carers));
    expect(night).toMatchObject({ status: 'notice', noticeOn: '2026-11-23', opensOn: '2026-12-08' });
    const early = await proposalOf(first(carers), '2026-12-07');
    expect(early.problem).toMatchObject({
      code: 'vote-notice-too-short',
      facts: { earliestOn: '2026-12-08', clearDays: 14 },
    });
    expect((await vote(first(holders), night, 'holder', 'for')).problem.code).toBe('voting-not-open');
  });

  it('is voted on by holders and carers, each once; nobody sees how it goes', async () => {
    await openVoting(world, night);
    await all(holders, night, 'holder', 'for');
    const again = await vote(first(holders), night, 'holder', 'against');
    expect(again.problem.code).toBe('already-voted');
    expect((await vote(first(carers), night, 'holder', 'for')).problem.code).toBe('not-on-roll');
    expect((await vote(tegwen, night, 'supporter', 'for')).problem.code).toBe('not-on-roll');
    const mine = receipt();
    for (const status of [204, 204])
      expect((await vote(first(carers), night, 'carer', 'against', {}, mine)).status).toBe(status);
    const turned = await vote(first(carers), night, 'carer', 'for', {}, mine);
    expect(turned.problem.code).toBe('already-voted');
    expect((await vote(first(carers, 1), night, 'carer', 'for', {}, mine)).problem.code).toBe('receipt-used');
    await all(carers.slice(1), night, 'carer', 'for');
    const seen = await shown(first(holders), night);
    expect(seen).toMatchObject({ status: 'voting', counts: null, voted: { votesAs: 'holder', how: 'self' } });
    expect(seen.turnout).toEqual([
      { votingClass: 'holder', entitled: 4, voted: 4 },
      { votingClass: 'carer', entitled: 4, voted: 4 },
      { votingClass: 'supporter', entitled: 0, voted: 0 },
    ]);
    const { params } = night;
    expect((await tegwen.refused(proposals.ballots, { params })).code).toBe('vote-not-closed');
  });

  it('passes with a majority of each, and everybody finds their ballot by its receipt', async () => {
    const mine = receipt();
    const late = await aHolder(world);
    expect((await vote(late, night, 'holder', 'for', {}, mine)).problem.code).toBe('not-on-roll');
    await closeVoting(world, night);
    const seen = await shown(first(holders), night);
    expect(seen).toMatchObject({ status: 'passed', enactsAt: at(nightFrom, '00:00'), waitsFor: null });
    expect(seen.counts?.map((count) => [count.votingClass, count.for, count.against])).toEqual([
      ['carer', 3, 1],
      ['holder', 4, 0],
      ['supporter', 0, 0],
    ]);
    const { items } = await first(carers).call(proposals.ballots, { params: night.params });
    expect(items).toHaveLength(8);
    expect(items.filter(({ choice }) => choice === 'against')).toHaveLength(1);
  });

  it('became the terms from its day on, once, and prices what is booked then', async () => {
    await world.settleDown();
    const { items } = await first(holders).call(mutuals.terms, {});
    expect(items.map(({ fromOn, voted }) => [fromOn, voted])).toEqual([
      [nightFrom, true],
      ['2026-01-01', false],
    ]);
    expect((await shown(first(holders), night)).termsId).toBe(first(items).termsId);
    const [holder, carer] = [first(holders), first(carers)];
    await world.pair(holder.memberId, carer.memberId);
    const costOn = async (onDay: string) => {
      const { needId } = await holder.call(needs.postNeed, {
        body: wishes({ onDay, startsTime: '23:00', wallMinutes: 60, kind: 'day' }),
      });
      const [shift] = await shiftsOf(holder, needId);
      const params = { shiftId: shift?.shiftId ?? '' };
      await carer.call(shifts.takeShift, { params });
      return (await holder.call(shifts.shift, { params })).costPence ?? 0;
    };
    const [before, after] = [await costOn('2027-01-30'), await costOn('2027-02-02')];
    // An hour of 1,500p: a fifth more is 300p, with holiday, pension and contribution on top.
    expect(after - before).toBeGreaterThan(300);
  });
});

const proposalOf = async (person: Person, opensOn: string) => {
  const terms = await withNightRate(person, 1000);
  const drafted = await person.call(proposals.propose, {
    body: { title: 'Another', why: 'To see.', change: { kind: 'terms', terms, fromOn: nightFrom } },
  });
  const params = { proposalId: drafted.proposalId };
  await sayWhomItTouches(person, params);
  return person.ask(proposals.giveNotice, { params, body: { opensOn } });
};

describe('what does not pass', () => {
  it('a majority of all is not enough: carers who say no keep their terms', async () => {
    const day = await proposedNight(first(carers), 500);
    await openVoting(world, day);
    await all(holders, day, 'holder', 'for');
    await all(carers.slice(0, 2), day, 'carer', 'for');
    await all(carers.slice(2), day, 'carer', 'against');
    await closeVoting(world, day);
    expect(await shown(first(holders), day)).toMatchObject({ status: 'not-passed', termsId: null });
  });

  it('too few carried on once more, and then nothing is decided; ballots that were cast stand', async () => {
    const few = await proposedNight(first(carers), 700, later);
    await openVoting(world, few);
    await all(holders, few, 'holder', 'for');
    await all(carers.slice(0, 1), few, 'carer', 'for');
    await closeVoting(world, few);
    expect(await shown(first(holders), few)).toMatchObject({ status: 'voting', adjourned: true });
    await all(carers.slice(1, 2), few, 'carer', 'for');
    await closeVoting(world, few, 2);
    const seen = await shown(first(holders), few);
    expect(seen.status).toBe('no-quorum');
    expect(seen.counts?.find(({ votingClass }) => votingClass === 'carer')).toMatchObject({ for: 2 });
  });

  it('the law cannot be voted down, and terms hold forward only', async () => {
    const carer = first(carers);
    const terms = await withNightRate(carer, 1000);
    const [title, why] = ['Less', 'To save.'];
    const low = { ...terms, baseRates: { 'personal-assistant': pence(1000) } };
    const propose = (change: object) =>
      carer.refused(proposals.propose, { body: { title, why, change } } as never);
    expect((await propose({ kind: 'terms', terms: low, fromOn: '2027-06-01' })).code).toBe(
      'terms-below-floor',
    );
    expect((await propose({ kind: 'terms', terms, fromOn: '2026-12-01' })).code).toBe('terms-not-forward');
    expect(
      (await tegwen.refused(proposals.propose, { body: { title, why, change: { kind: 'question' } } })).code,
    ).toBe('not-allowed');
  });
});

describe('who votes, and how', () => {
  it('by paper through a coordinator, by a representative for their holder, as one of two parts', async () => {
    const carer = first(carers);
    const both = await world.join({ name: 'Both', roles: ['holder', 'carer'] });
    const elin = await world.join({ name: 'Elin', roles: ['representative'] });
    const owen = await world.join({ name: 'Owen', roles: ['representative'] });
    await world.represents(elin.memberId, first(holders, 1).memberId, ['vote']);
    await world.represents(owen.memberId, first(holders, 1).memberId, ['money', 'book']);
    const night = await proposedNight(carer, 900, later);
    await openVoting(world, night);
    const paper = { 'acting-for': first(holders).memberId, 'said-by': 'paper' };
    const acting = { 'acting-for': first(holders, 1).memberId };
    const second = await world.as('rhian');
    expect((await vote(second, night, 'holder', 'for', paper)).status).toBe(204);
    expect((await vote(first(holders), night, 'holder', 'for')).problem.code).toBe('already-voted');
    expect((await vote(owen, night, 'holder', 'for', acting)).problem.code).toBe('rights-not-given');
    expect((await vote(elin, night, 'holder', 'for', acting)).status).toBe(204);
    expect((await vote(first(holders, 1), night, 'holder', 'for')).problem.code).toBe('already-voted');
    expect((await vote(both, night, 'carer', 'for')).status).toBe(204);
    expect((await vote(both, night, 'holder', 'for')).problem.code).toBe('already-voted');
    const seen = await shown(first(holders), night);
    expect(seen.voted).toEqual({ votesAs: 'holder', how: 'paper' });
    expect(seen.turnout.map(({ entitled, voted }) => [entitled, voted])).toEqual([
      [5, 2],
      [5, 1],
      [0, 0],
    ]);
    expect((await shown(first(holders, 1), night)).voted).toEqual({
      votesAs: 'holder',
      how: 'representative',
    });
  });

  it('takes back what nobody votes on yet, and changes a draft of one’s own only', async () => {
    const [carer, other] = [first(carers), first(carers, 1)];
    const draft = { title: 'Which day?', why: 'For the meeting.', change: { kind: 'question' as const } };
    const { proposalId } = await carer.call(proposals.propose, { body: draft });
    const params = { proposalId };
    const better = { ...draft, title: 'Which day suits?' };
    expect((await other.refused(proposals.redraft, { params, body: better })).code).toBe('not-allowed');
    expect(await carer.call(proposals.redraft, { params, body: better })).toMatchObject({ version: 2 });
    expect(await carer.call(proposals.withdraw, { params })).toMatchObject({ status: 'withdrawn' });
    expect((await carer.refused(proposals.withdraw, { params })).code).toBe('proposal-not-so-far');
    const { items } = await other.call(proposals.proposals, { query: { limit: 2 } });
    expect(items[0]).toMatchObject({ title: 'Which day suits?', mayWithdraw: false });
  });

  it('a ballot sent as voting closes is too late by its own clock', async () => {
    const carer = first(carers);
    const last = await proposedNight(carer, 300, later);
    await openVoting(world, last);
    await world.moveTo(at(last.closesAt?.slice(0, 10) ?? '', '00:00'));
    expect((await vote(carer, last, 'carer', 'for')).problem.code).toBe('voting-not-open');
  });
});
