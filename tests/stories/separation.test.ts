/**
 * Protects the walls between people: for every endpoint of the contract, who may try it at all, that nobody of
 * another mutual learns or changes anything by knowing an id, and who hears what over the line.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyEndpoint, type Listed } from '#shared/contract/api.ts';
import type { Endpoint } from '#shared/contract/endpoint.ts';
import { type RefusalCode, refusals } from '#shared/contract/problem.ts';
import { type Input, inputOf, leftOver } from '#tests/support/separation-inputs.ts';
import { everything, openVillage, type Village, type Visitor } from '#tests/support/separation-village.ts';
import type { Person } from '#tests/support/world.ts';

let village: Village;
beforeAll(async () => {
  village = await openVillage();
});
afterAll(() => village.world.close());

/** Every endpoint with its input; one without is named by a test of its own. */
const askable = (): (Listed & { input: Input })[] =>
  everyEndpoint.flatMap((listed) => {
    const input = inputOf(listed, village.things);
    return Array.isArray(input) ? [] : [{ ...listed, input }];
  });

const ask = (person: Person, endpoint: Endpoint, input: Input, headers: Record<string, string>) =>
  person.ask(endpoint, input as never, headers);

/** Said a second time, in plain words and apart from the code that decides. */
const expected = (endpoint: Endpoint, visitor: Visitor): RefusalCode | null => {
  const { audience, right, office } = endpoint;
  const { acts, roles } = visitor;
  if (audience === 'public') return null;
  if (!visitor.signedIn) return 'sign-in-needed';
  if (audience === 'signed-in') return null;
  if (!roles) return 'not-found';
  if (acts === 'in-office' && !visitor.secondStep) return 'second-step-needed';
  if (acts === 'in-office' && !office) return 'not-allowed';
  if (Array.isArray(acts) && !(right && acts.includes(right))) return 'rights-not-given';
  if (audience === 'member') return null;
  if (!roles.includes(audience)) return 'not-allowed';
  return audience === 'coordinator' && !visitor.secondStep ? 'second-step-needed' : null;
};

const atTheDoor: RefusalCode[] = ['sign-in-needed', 'second-step-needed', 'not-allowed', 'rights-not-given'];

it('knows how to ask every endpoint', () => {
  const missing = everyEndpoint.flatMap((listed) => {
    const input = inputOf(listed, village.things);
    return Array.isArray(input) ? input : [];
  });
  expect(missing).toEqual([]);
  expect(leftOver(everyEndpoint)).toEqual([]);
});

describe('who may try', () => {
  const visitorNames = [
    'nobody',
    'a stranger',
    'the holder',
    'the carer',
    'another holder',
    'another carer',
    'a supporter',
    'a representative for nobody',
    'a representative with no right',
    'a representative with money',
    'a representative with book',
    'a representative with confirm',
    'a representative with vote',
    'a coordinator with a link only',
    'a coordinator',
    'a coordinator entering the holder’s word',
    'a coordinator entering the carer’s word',
    'a coordinator with a link only, in office mode',
  ];

  /** Without a key a command is refused after everything at the door, and before it does anything. */
  const answerTo = async (visitor: Visitor, { endpoint, input }: ReturnType<typeof askable>[number]) => {
    const headers =
      endpoint.method === 'GET' ? visitor.headers : { ...visitor.headers, 'idempotency-key': '' };
    return ask(visitor.person, endpoint, input, headers);
  };

  it('every visitor is tried', () => {
    expect(village.visitors.map(({ who }) => who)).toEqual(visitorNames);
  });

  it.each(visitorNames)('%s', async (who) => {
    const visitor = village.visitors.find((one) => one.who === who);
    if (!visitor) throw new Error(`Nobody is called ${who}`);
    const before = await everything(village.world.db);
    const wrong: string[] = [];
    for (const listed of askable()) {
      const { endpoint, feature, name } = listed;
      const answer = await answerTo(visitor, listed);
      const code = answer.status >= 400 ? answer.problem.code : 'answered';
      const wanted = expected(endpoint, visitor);
      const passes =
        endpoint.method === 'GET'
          ? !atTheDoor.includes(code as RefusalCode)
          : code === 'idempotency-key-needed';
      const right = wanted ? code === wanted && answer.status === refusals[wanted].status : passes;
      if (!right || answer.status >= 500)
        wrong.push(`${feature}.${name}: ${answer.status} ${code}, wanted ${wanted ?? 'to be let in'}`);
    }
    expect(wrong).toEqual([]);
    expect(await everything(village.world.db)).toEqual(before);
  });
});

describe('another mutual', () => {
  /** Anything of the first mutual that could be written into an answer or a question. */
  const ours = () => {
    const { passkeyId, accountId, table, monthOn, ...ids } = village.things;
    return [
      ...Object.values(ids),
      'Mair Pugh',
      'Nia Bowen',
      'Help getting up',
      'A private word',
      'A private question',
      'A private answer',
      'Cwm Tawel',
    ];
  };
  const speaksOfUs = (what: unknown) => ours().filter((word) => JSON.stringify(what ?? null).includes(word));
  const isPublic = (endpoint: Endpoint) => endpoint.audience === 'public';

  it('who knows every id learns nothing and changes nothing', async () => {
    const { person } = village.other;
    const before = await everything(village.world.db);
    const wrong: string[] = [];
    for (const { endpoint, feature, name, input } of askable()) {
      if (isPublic(endpoint)) continue;
      const namesUs = speaksOfUs({ ...input, params: input.params }).length > 0;
      if (endpoint.method !== 'GET' && !namesUs) continue;
      const answer = await ask(person, endpoint, input, {});
      const isRight = namesUs ? answer.status === 404 : answer.status < 500;
      if (!isRight) wrong.push(`${feature}.${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
      const said = speaksOfUs(answer.body);
      if (said.length > 0) wrong.push(`${feature}.${name} speaks of ${said.join(', ')}`);
    }
    expect(wrong).toEqual([]);
    expect(await everything(village.world.db)).toEqual(before);
  });

  it('who says to be one of ours, or to speak for one of ours, is nobody here', async () => {
    const { person } = village.other;
    const { mair } = village.care;
    const before = await everything(village.world.db);
    const names = [
      { 'acting-as': mair.memberId },
      { 'acting-for': mair.memberId },
      { 'acting-for': mair.memberId, 'said-by': 'phone' },
    ];
    const wrong: string[] = [];
    for (const { endpoint, feature, name, input } of askable()) {
      if (isPublic(endpoint) || endpoint.audience === 'signed-in') continue;
      for (const headers of names) {
        const answer = await ask(person, endpoint, input, headers);
        if (answer.status !== 404)
          wrong.push(`${feature}.${name}: ${answer.status} as ${JSON.stringify(headers)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await everything(village.world.db)).toEqual(before);
  });

  it('neither does another holder or carer of our own mutual, about care they have no part in', async () => {
    const before = await everything(village.world.db);
    const wrong: string[] = [];
    for (const who of ['another holder', 'another carer']) {
      const visitor = village.visitors.find((one) => one.who === who);
      for (const listed of askable()) {
        const { endpoint, feature, name } = listed;
        if (
          !visitor ||
          expected(endpoint, visitor) ||
          !/:(needId|shiftId|conversationId)/.test(endpoint.path)
        )
          continue;
        const answer = await ask(visitor.person, endpoint, listed.input, {});
        if (answer.status !== 404) wrong.push(`${who}: ${feature}.${name}: ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await everything(village.world.db)).toEqual(before);
  });
});
