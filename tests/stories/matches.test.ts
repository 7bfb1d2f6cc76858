/**
 * Protects two people who met once: each says privately whether they go on, only two yeses make them a pair, neither
 * ever sees the other’s no, and either may end it later without blame and without dropping what was promised.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Match, MatchWord } from '#shared/members/matches/schema.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import {
  aCarer,
  aHolder,
  anOpenShift,
  aTakenShift,
  posted,
  seenBy,
  shiftsOf,
  take,
} from '#tests/support/care.ts';
import { hears, offered, offersOf } from '#tests/support/offers.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { members, needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const { found } of await askAll(world.db.read)) expect(found).toEqual([]);
  await world.close();
});

const over = at('2026-11-25', '10:00');
const lastMoment = at('2026-12-02', '09:00');

/** Two who did not know each other met on Wednesday from eight to nine. */
const met = async (kind: 'first-meeting' | 'trial' = 'first-meeting') => {
  await world.moveTo(anchor);
  const [holder, carer] = [await aHolder(world), await aCarer(world)];
  const meeting = await aTakenShift(holder, carer, { kind, circle: 'all' });
  await world.moveTo(over);
  return { holder, carer, meeting };
};
const listed = async (person: Person): Promise<Match[]> => (await person.call(members.matches, {})).items;
const ofMeeting = async (person: Person, { shiftId }: Pick<Shift, 'shiftId'>) =>
  (await listed(person)).find((match) => match.shiftId === shiftId) ?? null;
const say = (
  person: Person,
  { shiftId }: Pick<Shift, 'shiftId'>,
  answer: MatchWord,
  headers: Record<string, string> = {},
) => person.ask(members.answerMatch, { params: { shiftId }, body: { answer } }, headers);
const end = (person: Person, matchId: string) =>
  person.ask(members.endMatch, { params: { matchId } } as never);
const near = async (holder: Person) =>
  (await holder.call(members.carers, { query: { near: 'mine' } })).items.map((one) => [
    one.carerId,
    one.closeness,
  ]);

const matched = async () => {
  const story = await met();
  await say(story.holder, story.meeting, 'yes');
  const made = (await say(story.carer, story.meeting, 'yes')).body;
  return { ...story, matchId: made.matchId ?? '' };
};

describe('after a first meeting or a trial shift', () => {
  it.each(['first-meeting', 'trial'] as const)('two yeses make a pair (%s)', async (kind) => {
    const { holder, carer, meeting } = await met(kind);
    const asked = { status: 'to-answer', mine: null, kind, answerBy: lastMoment, metAt: meeting.startsAt };
    expect(await ofMeeting(holder, meeting)).toMatchObject({
      ...asked,
      side: 'holder',
      other: { memberId: carer.memberId },
    });
    expect(await ofMeeting(carer, meeting)).toMatchObject({
      ...asked,
      side: 'carer',
      other: { memberId: holder.memberId },
    });
    expect((await say(carer, meeting, 'yes')).body).toMatchObject({ status: 'waiting', mine: 'yes' });
    // Not even that it was said.
    expect(await ofMeeting(holder, meeting)).toMatchObject({ status: 'to-answer', mine: null });
    expect(await near(holder)).toEqual([]);
    expect((await say(holder, meeting, 'yes')).body).toMatchObject({ status: 'made', mine: 'yes' });
    expect(await ofMeeting(carer, meeting)).toMatchObject({ status: 'made' });
    expect(await near(holder)).toEqual([[carer.memberId, 'yes']]);
    expect((await hears(carer))[0]).toBe('match-made');
    expect((await say(carer, meeting, 'no')).problem.code).toBe('match-over');
  });

  it('the carer then sees what people they said yes to see', async () => {
    const { holder, carer } = await matched();
    const shift = await anOpenShift(holder, { circle: 'yes', onDay: '2026-11-30' });
    expect((await take(carer, shift)).status).toBe('taken');
  });

  it('a no is never shown: whoever said yes waits as if nothing had been said, and hears on the day that was said', async () => {
    const unanswered = await met();
    const refused = await met();
    await say(unanswered.holder, unanswered.meeting, 'yes');
    await say(refused.holder, refused.meeting, 'yes');
    expect((await say(refused.carer, refused.meeting, 'no')).body).toMatchObject({
      status: 'not-made',
      mine: 'no',
    });
    const views = async () => {
      const both = [
        await ofMeeting(unanswered.holder, unanswered.meeting),
        await ofMeeting(refused.holder, refused.meeting),
      ];
      return both.map((match) => [match?.status, match?.mine]);
    };
    expect(await views()).toEqual([
      ['waiting', 'yes'],
      ['waiting', 'yes'],
    ]);
    expect(await hears(refused.holder)).toEqual(await hears(unanswered.holder));
    await world.moveTo(addMinutes(lastMoment, -1));
    expect(await views()).toEqual([
      ['waiting', 'yes'],
      ['waiting', 'yes'],
    ]);
    await world.moveTo(lastMoment);
    expect(await views()).toEqual([
      ['not-made', 'yes'],
      ['not-made', 'yes'],
    ]);
    expect(await near(refused.holder)).toEqual([]);
    expect((await say(unanswered.carer, unanswered.meeting, 'yes')).problem.code).toBe('match-over');
    // What I never answered is not brought up again.
    expect(await ofMeeting(unanswered.carer, unanswered.meeting)).toBeNull();
  });

  it('who said no hears nothing of what the other says, and may think again', async () => {
    const { holder, carer, meeting } = await met();
    await say(holder, meeting, 'no');
    await say(carer, meeting, 'yes');
    expect(await ofMeeting(holder, meeting)).toMatchObject({ status: 'not-made', mine: 'no' });
    expect(await hears(holder)).not.toContain('match-made');
    expect((await say(holder, meeting, 'yes')).body.status).toBe('made');
  });

  it('what one says changes nothing that the other is shown', async () => {
    const { holder, carer, meeting } = await met();
    const before = await listed(carer);
    await say(holder, meeting, 'no');
    expect(await listed(carer)).toEqual(before);
    await say(holder, meeting, 'yes');
    expect(await listed(carer)).toEqual(before);
  });

  it('is asked only of the two, only then, and only of those who are no pair yet', async () => {
    await world.moveTo(anchor);
    const [holder, carer] = [await aHolder(world), await aCarer(world)];
    const meeting = await aTakenShift(holder, carer, { kind: 'first-meeting' });
    const plain = await aTakenShift(holder, carer, { startsTime: '12:00' });
    expect((await say(holder, meeting, 'yes')).problem.code).toBe('match-not-asked');
    await world.moveTo(over);
    expect((await say(await aHolder(world), meeting, 'yes')).problem.code).toBe('not-found');
    expect((await say(await aCarer(world), meeting, 'yes')).problem.code).toBe('not-found');
    expect((await say(holder, plain, 'yes')).problem.code).toBe('match-not-asked');
    await world.pair(holder.memberId, carer.memberId);
    expect((await say(holder, meeting, 'yes')).problem.code).toBe('match-not-asked');
    expect([await listed(holder), await listed(carer)]).toEqual([[], []]);
    const gone = await met();
    await gone.holder.call(shifts.notWorked, {
      params: { shiftId: gone.meeting.shiftId },
      body: { reason: 'Nobody came.' },
    });
    expect((await say(gone.holder, gone.meeting, 'yes')).problem.code).toBe('match-not-asked');
  });

  it('may be said by who acts for the holder, but not by the carer themselves; and by phone', async () => {
    const { holder, carer, meeting } = await met();
    const inTheirName = { 'acting-for': holder.memberId };
    const both = await world.join({ name: 'Both', roles: ['carer', 'representative'] });
    await world.moveTo(anchor);
    const second = await aTakenShift(holder, both, { kind: 'trial', startsTime: '12:00' });
    await world.moveTo(at('2026-11-25', '14:00'));
    await world.represents(both.memberId, holder.memberId, ['book']);
    expect((await say(both, second, 'yes', inTheirName)).problem.code).toBe('not-allowed');
    expect((await say(both, meeting, 'yes', inTheirName)).body.mine).toBe('yes');
    const rhian = await world.join({ name: 'Rhian', roles: ['coordinator'], secondStep: true });
    const said = { 'acting-for': carer.memberId, 'said-by': 'phone' };
    expect((await say(rhian, meeting, 'yes', said)).body.status).toBe('made');
  });
});

describe('at one moment', () => {
  it.each([1, 2, 3])('both say yes: they are a match, once (%i)', async () => {
    const { holder, carer, meeting } = await met();
    const answers = await Promise.all([say(holder, meeting, 'yes'), say(carer, meeting, 'yes')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await ofMeeting(holder, meeting))?.status).toBe('made');
    expect(await near(holder)).toEqual([[carer.memberId, 'yes']]);
  });

  it('one says no while the other says yes: it is no match, and both words stand', async () => {
    const { holder, carer, meeting } = await met();
    await Promise.all([say(holder, meeting, 'no'), say(carer, meeting, 'yes')]);
    expect((await ofMeeting(holder, meeting))?.mine).toBe('no');
    expect((await ofMeeting(carer, meeting))?.mine).toBe('yes');
    expect(await near(holder)).toEqual([]);
  });

  it('both end it: it ends once', async () => {
    const { holder, carer, matchId } = await matched();
    const answers = await Promise.all([end(holder, matchId), end(carer, matchId)]);
    const codes = answers.map(({ status, problem }) => (status === 200 ? 'ended' : problem.code));
    expect(codes.toSorted()).toEqual(['ended', 'match-over']);
  });
});

describe('ending it', () => {
  it('either may, without a reason; the other is told, and what is promised stays and is said', async () => {
    const { holder, carer, meeting, matchId } = await matched();
    const kept = await aTakenShift(holder, carer, { circle: 'yes', onDay: '2026-11-28' });
    expect((await end(await aCarer(world), matchId)).problem.code).toBe('not-found');
    const ended = await end(carer, matchId);
    expect(ended.body).toMatchObject({ status: 'ended', coming: 1 });
    expect(await ofMeeting(holder, meeting)).toMatchObject({ status: 'ended', coming: 1 });
    expect(JSON.stringify(await ofMeeting(holder, meeting))).not.toContain('ended_by');
    expect((await hears(holder))[0]).toBe('match-ended');
    expect(await near(holder)).toEqual([]);
    expect((await seenBy(holder, kept)).status).toBe('taken');
    expect((await end(holder, matchId)).problem.code).toBe('match-over');
  });

  it('ends what repeats with its notice: visits after it are offered to others, and nobody loses one untold', async () => {
    const { holder, carer, matchId } = await matched();
    const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
    const { needId, shifts: laid } = await posted(holder, {
      circle: 'yes',
      days: [...days],
      fromOn: '2026-11-26',
    });
    await carer.call(shifts.takeSeries, { params: { shiftId: laid[0]?.shiftId ?? '' } });
    await end(holder, matchId);
    expect((await carer.call(needs.agreements, {})).items).toMatchObject([
      { status: 'ended', untilOn: '2026-12-02' },
    ]);
    const all = await shiftsOf(holder, needId);
    const heldUntil = all.filter(({ status }) => status === 'taken').at(-1)?.originalDay;
    expect(heldUntil).toBe('2026-12-02');
    expect(
      all.filter(({ originalDay }) => originalDay > '2026-12-02').every(({ status }) => status === 'offered'),
    ).toBe(true);
    expect(await hears(carer)).toEqual(expect.arrayContaining(['match-ended', 'shift-changed']));
  });

  it('and a yes of the carer that waited between them', async () => {
    const { holder, carer, matchId } = await matched();
    const shift = await anOpenShift(holder, { circle: 'yes', onDay: '2026-11-28', holderDecides: true });
    await offered(carer, shift);
    await end(carer, matchId);
    expect(await offersOf(carer)).toMatchObject([{ status: 'lapsed' }]);
  });

  it('they may meet again, and are asked again', async () => {
    const { holder, carer, matchId } = await matched();
    await end(holder, matchId);
    const again = await aTakenShift(holder, carer, { kind: 'trial', onDay: '2026-11-27', circle: 'all' });
    await world.moveTo(at('2026-11-27', '10:00'));
    await say(holder, again, 'yes');
    expect((await say(carer, again, 'yes')).body.status).toBe('made');
  });

  it('a holder who takes a carer out of their circles has ended it too', async () => {
    const { holder, carer, meeting, matchId } = await matched();
    const params = { carerId: carer.memberId };
    await holder.call(members.setCloseness, { params, body: { closeness: 'none' } });
    expect((await ofMeeting(carer, meeting))?.status).toBe('ended');
    expect((await end(carer, matchId)).problem.code).toBe('match-over');
  });
});
