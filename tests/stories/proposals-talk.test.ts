/**
 * Protects that members shape what they decide: everybody may speak, with their name; another wording is taken up by
 * whoever proposes or decided by vote; all of it before notice is given; and every stage and version can be read.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, day } from '#shared/language/time.ts';
import { aCarer, aHolder } from '#tests/support/care.ts';
import { fresh } from '#tests/support/care-week.ts';
import { withNightRate } from '#tests/support/deciding.ts';
import {
  allVote,
  closed,
  type Drafted,
  drafted,
  noticeOf,
  opened,
  shownTo,
} from '#tests/support/put-to-vote.ts';
import { closeSound } from '#tests/support/together.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { proposals, oversight } = api;
const later = '2027-06-01';

let world: World;
let holders: Person[];
let carers: Person[];
let proposer: Person;
let other: Person;
let rhian: Person;

beforeAll(async () => {
  world = await openWorld(anchor);
  holders = await Promise.all([1, 2, 3].map(() => aHolder(world)));
  carers = await Promise.all([1, 2, 3].map(() => aCarer(world)));
  [proposer, other] = [carers[0] as Person, holders[0] as Person];
  rhian = await fresh(world, 'rhian');
});
afterAll(() => closeSound(world));

const wording = async (basisPoints: number, title = 'A better night rate') => ({
  title,
  why: 'It is fairer.',
  change: { kind: 'terms' as const, terms: await withNightRate(proposer, basisPoints), fromOn: day(later) },
});
const draftNight = async () =>
  drafted(proposer, { kind: 'terms', terms: await withNightRate(proposer, 2000), fromOn: later });
const suggest = async (by: Person, { params }: Drafted, basisPoints: number) =>
  by.call(proposals.suggestAmendment, { params, body: await wording(basisPoints) });

describe('what members say', () => {
  it('stands with its author and time, in the words of its newest version', async () => {
    const { params } = await drafted(proposer, { kind: 'question' });
    const said = await other.call(proposals.comment, { params, body: { words: '<b>Why</b> not Friday?' } });
    expect(said).toMatchObject({ isMine: true, words: '<b>Why</b> not Friday?', changedAt: null });
    const ofIt = { ...params, commentId: said.commentId };
    await world.pass(5);
    const words = { words: 'Why not Friday?' };
    await other.call(proposals.changeComment, { params: ofIt, body: words });
    expect((await proposer.refused(proposals.changeComment, { params: ofIt, body: words })).code).toBe(
      'not-allowed',
    );
    await rhian.call(proposals.comment, { params, body: { words: 'The hall is free on both.' } });
    const { items, next } = await proposer.call(proposals.comments, { params, query: { limit: 1 } });
    expect(items).toMatchObject([{ words: 'Why not Friday?', isMine: false, changedAt: world.now() }]);
    const query = { after: next ?? '' };
    expect((await proposer.call(proposals.comments, { params, query })).items).toHaveLength(1);
    await proposer.call(proposals.withdraw, { params });
    expect((await other.refused(proposals.comment, { params, body: words })).code).toBe(
      'proposal-not-so-far',
    );
  });

  it('is looked at by a coordinator where somebody asks, and taken down with a reason', async () => {
    const { params } = await drafted(proposer, { kind: 'question' });
    const { commentId } = await other.call(proposals.comment, { params, body: { words: 'You are lazy.' } });
    const ofIt = { ...params, commentId };
    await proposer.call(proposals.reportComment, { params: ofIt, body: { why: 'It hurts.' } });
    const reported = async () =>
      (await rhian.call(oversight.workList, {})).groups.find(({ kind }) => kind === 'comment-reported')
        ?.items;
    expect(await reported()).toMatchObject([{ key: `${params.proposalId} ${commentId}` }]);
    const seen = (by: Person) => by.call(proposals.comments, { params, query: {} });
    expect((await seen(rhian)).items).toMatchObject([{ reportedWhy: 'It hurts.', waitsForLook: true }]);
    expect((await seen(other)).items).toMatchObject([{ reportedWhy: null, waitsForLook: false }]);
    const body = { takenDownWhy: 'It is about a person.' };
    await rhian.call(proposals.lookAtComment, { params: ofIt, body });
    expect((await seen(other)).items).toMatchObject([{ words: null, takenDownWhy: 'It is about a person.' }]);
    expect(await reported()).toBeUndefined();
    const words = { words: 'Sorry.' };
    expect((await other.refused(proposals.changeComment, { params: ofIt, body: words })).code).toBe(
      'not-allowed',
    );
    const own = await rhian.call(proposals.comment, { params, body: { words: 'Let us go on.' } });
    const ofOwn = { ...params, commentId: own.commentId };
    expect((await rhian.refused(proposals.lookAtComment, { params: ofOwn, body })).code).toBe('not-allowed');
  });
});

describe('another wording', () => {
  it('is the next version where its proposer takes it up, and holds up the notice until it is answered', async () => {
    const night = await draftNight();
    const { params } = night;
    const { amendmentId } = await suggest(other, night, 2500);
    expect(await noticeOf(proposer, night).catch(String)).toContain('"code":"amendment-open"');
    const ofIt = { ...params, amendmentId };
    const accept = { answer: 'accept' as const };
    expect((await other.refused(proposals.answerAmendment, { params: ofIt, body: accept })).code).toBe(
      'not-allowed',
    );
    const taken = await proposer.call(proposals.answerAmendment, { params: ofIt, body: accept });
    expect(taken).toMatchObject({ status: 'accepted', mayAnswer: false });
    expect((await proposer.refused(proposals.answerAmendment, { params: ofIt, body: accept })).code).toBe(
      'amendment-over',
    );
    const mine = await suggest(other, night, 2600);
    const back = { ...params, amendmentId: mine.amendmentId };
    expect((await proposer.refused(proposals.takeBackAmendment, { params: back })).code).toBe('not-allowed');
    expect(await other.call(proposals.takeBackAmendment, { params: back })).toMatchObject({
      status: 'taken-back',
    });
    expect(await shownTo(other, night)).toMatchObject({ version: 2, title: 'A better night rate' });
    await noticeOf(proposer, night);
    const body = await wording(3000);
    expect((await other.refused(proposals.suggestAmendment, { params, body })).code).toBe(
      'proposal-not-so-far',
    );
    const { stages, versions } = await other.call(proposals.history, { params });
    expect(stages.map(({ stage }) => stage)).toEqual(['drafted', 'changed', 'noticed']);
    expect(stages.map(({ by }) => by)).toEqual([versions[1]?.by, versions[0]?.by, versions[1]?.by]);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    await proposer.call(proposals.withdraw, { params });
  });

  it('is voted on where it was declined, by those who decide on the draft, before the draft is', async () => {
    const night = await draftNight();
    const { params } = night;
    const { amendmentId } = await suggest(other, night, 2500);
    const change = { kind: 'amendment', ...params, amendmentId } as const;
    const early = { title: 'No', why: 'Too early', change };
    expect((await other.refused(proposals.propose, { body: early })).code).toBe('amendment-not-declined');
    const decline = { answer: 'decline' as const };
    await proposer.call(proposals.answerAmendment, { params: { ...params, amendmentId }, body: decline });
    // Whoever suggested it has three days to ask members.
    expect(await noticeOf(proposer, night).catch(String)).toContain('"code":"amendment-open"');
    expect((await other.call(proposals.amendments, { params })).items).toMatchObject([
      { status: 'declined', mayPutToVote: true, votedOnIn: null },
    ]);
    const amending = await drafted(other, change);
    expect((await shownTo(other, amending)).decidedBy.majority).toBe('holders-and-carers');
    await noticeOf(other, amending);
    const second = await drafted(carers[1] as Person, change).catch(String);
    expect(second).toContain('"code":"amendment-over"');
    const draft = await wording(100);
    expect((await proposer.refused(proposals.redraft, { params, body: draft })).code).toBe('amendment-open');
    expect((await proposer.refused(proposals.withdraw, { params })).code).toBe('amendment-open');
    await opened(world, amending);
    await allVote(holders, amending, 'holder', 'for');
    await allVote(carers, amending, 'carer', 'for');
    await closed(world, amending);
    expect((await shownTo(other, amending)).status).toBe('enacted');
    expect(await shownTo(other, night)).toMatchObject({
      status: 'draft',
      version: 2,
      title: 'A better night rate',
    });
    expect((await other.call(proposals.amendments, { params })).items).toMatchObject([
      { status: 'voted-in' },
    ]);
    const again = await drafted(proposer, { kind: 'question' });
    await noticeOf(proposer, { ...night, opensOn: again.opensOn });
    expect((await shownTo(other, night)).status).toBe('notice');
  });

  it('does not stop its proposer for longer than three days, if nobody asks members', async () => {
    const night = await drafted(proposer, { kind: 'question' });
    const { params } = night;
    const body = { title: 'Another day?', why: 'Perhaps.', change: { kind: 'question' as const } };
    const { amendmentId } = await other.call(proposals.suggestAmendment, { params, body });
    const decline = { answer: 'decline' as const };
    await proposer.call(proposals.answerAmendment, { params: { ...params, amendmentId }, body: decline });
    const today = world.now().slice(0, 10);
    await world.moveTo(at(addDays(day(today), 4), '09:00'));
    const again = await drafted(proposer, { kind: 'question' });
    await noticeOf(proposer, { ...night, opensOn: again.opensOn });
    expect((await shownTo(other, night)).status).toBe('notice');
  });
});
