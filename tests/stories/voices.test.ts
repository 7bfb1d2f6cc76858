/**
 * Protects those who are decided about: before a vote members say whom it touches and who was asked, nothing of it
 * is ever taken away, and the outcome names again whoever was not heard. No number tells of one person.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/endpoint.ts';
import type { MappedGroup } from '#shared/voices/schema.ts';
import { aCarer, aHolder } from '#tests/support/care.ts';
import { closeVoting, openVoting, vote } from '#tests/support/deciding.ts';
import { closeSound } from '#tests/support/together.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { proposals, voices } = api;

let world: World;
let holders: Person[];
let carers: Person[];
let nia: Person;
let mair: Person;
let rhian: Person;
beforeAll(async () => {
  world = await openWorld(anchor);
  holders = await Promise.all([1, 2, 3, 4, 5].map(() => aHolder(world)));
  carers = await Promise.all([1, 2, 3, 4].map(() => aCarer(world)));
  [nia, mair] = [carers[0] as Person, holders[0] as Person];
  rhian = await world.as('rhian');
});
afterAll(() => closeSound(world));

const aQuestion = async (person = nia) => {
  const change = { kind: 'question' as const };
  const { proposalId, earliestOn } = await person.call(proposals.propose, {
    body: { title: 'Where shall we meet?', why: 'The hall is closed.', change },
  });
  return { params: { proposalId }, opensOn: earliestOn };
};
type Question = Awaited<ReturnType<typeof aQuestion>>;

type Voice = InputOf<typeof voices.sayVoice>['body'];
type Outreach = InputOf<typeof voices.recordOutreach>['body'];

const use: Voice = {
  group: 'those-who-use',
  affected: 'yes',
  how: 'The hall has a ramp, the chapel has not.',
};
const give: Voice = { group: 'those-who-give', affected: 'no', how: 'They come by car, wherever it is.' };
const letters: Outreach = {
  group: 'families',
  way: 'letter',
  onDay: '2026-11-20',
  people: 12,
  byWhom: 'Rhian',
};

const say = (person: Person, { params }: Question, body: Voice, headers = {}) =>
  person.ask(voices.sayVoice, { params, body }, headers);
const reach = (person: Person, { params }: Question, body: Outreach) =>
  person.ask(voices.recordOutreach, { params, body });
const notice = (person: Person, { params, opensOn }: Question) =>
  person.ask(proposals.giveNotice, { params, body: { opensOn } });
const mapOf = (person: Person, { params }: Question) => person.call(voices.voices, { params });
const group = ({ groups }: { groups: readonly MappedGroup[] }, of: string, name: string | null = null) => {
  const found = groups.find((one) => one.group === of && one.name === name);
  if (!found) throw new Error(`no group ${name ?? of}`);
  return found;
};

describe('before a vote', () => {
  it('is no notice until somebody has said how it touches those who use care and those who give it', async () => {
    const asked = await aQuestion();
    const missing = async () => (await notice(nia, asked)).problem;
    expect(await missing()).toMatchObject({ code: 'voices-missing', facts: { who: 'both' } });
    await say(mair, asked, use);
    expect(await missing()).toMatchObject({ code: 'voices-missing', facts: { who: 'those-who-give' } });
    await say(nia, asked, give);
    expect((await notice(nia, asked)).body).toMatchObject({ status: 'notice' });
  });

  it('every member says it, by phone and through a representative too; whoever only looks at money does not', async () => {
    const asked = await aQuestion();
    const elin = await world.join({ name: 'Elin', roles: ['representative'] });
    await world.represents(elin.memberId, mair.memberId, ['vote']);
    const officer = await world.join({ name: 'Mr Price', roles: ['council-officer'] });
    const byPhone = { 'acting-for': holders[1]?.memberId ?? '', 'said-by': 'phone' };
    expect((await say(rhian, asked, use, byPhone)).status).toBe(201);
    expect((await say(elin, asked, use, { 'acting-for': mair.memberId })).status).toBe(201);
    expect((await say(rhian, asked, { ...use, group: 'councillors' })).status).toBe(201);
    expect((await say(officer, asked, use)).problem.code).toBe('not-allowed');
    expect((await mapOf(officer, asked)).mayAdd).toBe(false);
    const seen = await mapOf(nia, asked);
    expect(group(seen, 'those-who-use').voices).toHaveLength(2);
    expect(group(seen, 'councillors')).toMatchObject({
      hearing: 'not-reached',
      voices: [{ saidBy: 'Rhian Morgan' }],
    });
    expect(group(seen, 'neighbours')).toMatchObject({ hearing: 'not-considered', voices: [] });
  });

  it('who was reached is counted, but not where so few could be told by name', async () => {
    const asked = await aQuestion();
    await reach(rhian, asked, letters);
    await reach(nia, asked, { ...letters, way: 'visit', people: 3, words: 'At home, in the evening.' });
    await reach(nia, asked, {
      ...letters,
      group: 'neighbours',
      way: 'other',
      people: 0,
      words: 'Nobody was in.',
    });
    const seen = await mapOf(mair, asked);
    const families = group(seen, 'families');
    expect(families).toMatchObject({ hearing: 'reached', people: 12, someNotCounted: true, turnout: null });
    expect(families.outreaches.map(({ way, people }) => [way, people])).toEqual([
      ['letter', 12],
      ['visit', null],
    ]);
    expect(group(seen, 'neighbours')).toMatchObject({ hearing: 'not-reached', outreaches: [{ people: 0 }] });
    const tomorrow = await reach(nia, asked, { ...letters, onDay: '2026-11-24' });
    expect(tomorrow.problem).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/onDay' }] });
  });

  it('members name groups of their own, and two spellings are one group', async () => {
    const asked = await aQuestion();
    const [one, other] = ['Young carers', 'young  carers '];
    await say(mair, asked, { ...use, group: 'named', name: one });
    await reach(nia, asked, { ...letters, group: 'named', name: other });
    expect(group(await mapOf(nia, asked), 'named', one)).toMatchObject({ hearing: 'reached', people: 12 });
    expect((await say(mair, asked, { ...use, group: 'named' })).problem.code).toBe('invalid-input');
    expect((await say(mair, asked, { ...use, name: 'Us' })).problem.code).toBe('invalid-input');
  });
});

describe('nothing is taken away', () => {
  it('what was wrong is put right by a new entry of whoever wrote it, once, and what was said stays', async () => {
    const asked = await aQuestion();
    const said = (await say(mair, asked, { ...use, affected: 'no' })).body;
    const [wrong] = group(said, 'those-who-use').voices;
    const right: Voice = { ...use, how: 'Four of us cannot come.', correctsId: wrong?.voiceId ?? null };
    expect((await say(nia, asked, right)).problem.code).toBe('not-allowed');
    const [one, two] = await Promise.all([say(mair, asked, right), say(mair, asked, right)]);
    expect([one.status, two.status].toSorted()).toEqual([201, 409]);
    expect([one, two].find(({ status }) => status === 409)?.problem.code).toBe('voice-put-right-already');
    const [now, ...others] = group(await mapOf(nia, asked), 'those-who-use').voices;
    expect(others).toEqual([]);
    expect(now).toMatchObject({ affected: 'yes', before: [{ affected: 'no', how: use.how }] });
    const elsewhere = await aQuestion();
    expect((await say(mair, elsewhere, right)).problem.code).toBe('not-found');
  });

  it('what was said of an earlier wording is marked so', async () => {
    const asked = await aQuestion();
    await say(mair, asked, use);
    const change = { kind: 'question' as const };
    await nia.call(proposals.redraft, {
      params: asked.params,
      body: { title: 'When shall we meet?', why: 'It rains.', change },
    });
    await say(mair, asked, give);
    const seen = await mapOf(mair, asked);
    expect(group(seen, 'those-who-use').voices[0]).toMatchObject({
      ofEarlierVersion: true,
      mayPutRight: true,
    });
    expect(group(seen, 'those-who-give').voices[0]).toMatchObject({ ofEarlierVersion: false });
  });
});

describe('the vote', () => {
  it('is on the map as it stood when voting opened; the outcome names who was not heard', async () => {
    const asked = await aQuestion();
    await say(mair, asked, use);
    await say(nia, asked, give);
    await reach(rhian, asked, { ...letters, group: 'those-who-use', people: 30 });
    await notice(nia, asked);
    await say(rhian, asked, { group: 'neighbours', affected: 'yes', how: 'There would be more cars.' });
    const { opensOn } = asked;
    // Voting opens as the day begins, whether anything has opened it yet or not.
    await world.moveTo(at(opensOn, '00:00'));
    expect((await reach(rhian, asked, letters)).problem.code).toBe('voices-closed');
    await openVoting(world, { opensOn } as never);
    expect((await say(mair, asked, give)).problem.code).toBe('voices-closed');
    expect(await mapOf(mair, asked)).toMatchObject({ mayAdd: false, asOf: at(opensOn, '00:00') });
    for (const holder of holders.slice(1)) await vote(holder, asked, 'holder', 'for');
    for (const carer of carers) await vote(carer, asked, 'carer', 'for');
    expect(group(await mapOf(mair, asked), 'those-who-use').turnout).toBeNull();
    await closeVoting(world, { opensOn } as never);
    const seen = await mapOf(mair, asked);
    expect(seen).toMatchObject({ isDecided: true, asOf: at(opensOn, '00:00') });
    expect(group(seen, 'those-who-use')).toMatchObject({
      hearing: 'reached',
      people: 30,
      turnout: { entitled: 5, voted: 4 },
    });
    // Four carers are too few for a number.
    expect(group(seen, 'those-who-give')).toMatchObject({ hearing: 'not-affected', turnout: null });
    expect(group(seen, 'neighbours').hearing).toBe('not-reached');
    expect(group(seen, 'not-yet-able').hearing).toBe('not-considered');
  });
});
