/** Protects a retry on a poor line: the same request with the same key is answered the same and acts once, whenever it comes again. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetAnswers } from '#server/http/forgetting.ts';
import type { Endpoint } from '#shared/contract/endpoint.ts';
import { addMinutes } from '#shared/language/time.ts';
import { anOpenShift, aPair, aTakenShift } from '#tests/support/care.ts';
import { commands, nothing, type Ready } from '#tests/support/commands.ts';
import { leftBehind } from '#tests/support/left-behind.ts';
import { type Answered, anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const send = ({ by, endpoint, input }: Ready, key: string): Promise<Answered<Endpoint>> =>
  by.ask(endpoint, input as never, { 'idempotency-key': key });

/** Another request of the same person: other words, or where nothing is said, about another shift. */
const somethingElse = ({ by, endpoint, input, another }: Ready): Ready => {
  if (another) return { by, endpoint, input: { ...input, body: another } };
  const elsewhere = endpoint.audience === 'carer' ? shifts.declineShift : shifts.cancelShift;
  return { by, endpoint: elsewhere, input: { params: { shiftId: `shift_${nothing}` } } };
};

it('knows every command of needs and shifts', () => {
  const all = Object.entries<Endpoint>({ ...needs, ...shifts });
  const names = all.filter(([, { method }]) => method !== 'GET').map(([name]) => name);
  expect(Object.keys(commands).sort()).toEqual(names.sort());
});

describe.each(Object.keys(commands))('%s', (name) => {
  const ready = (): Promise<Ready> => {
    const command = commands[name];
    if (!command) throw new Error(`No situation for ${name}`);
    return command(world);
  };

  it('sent again with its key is answered the same and acts once; the key is good for nothing else', async () => {
    const command = await ready();
    const key = randomUUID();
    const first = await send(command, key);
    expect([first.status, first.problem]).toEqual([command.endpoint.success, first.body]);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const after = await leftBehind(world);
    const again = await send(command, key);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await send(somethingElse(command), key)).problem.code).toBe('idempotency-key-reused');
    expect(await leftBehind(world)).toEqual(after);
  });

  it('sent twice at the same moment with one key acts once and answers both', async () => {
    const command = await ready();
    const alone = await ready();
    const before = await leftBehind(world);
    const key = randomUUID();
    const both = await Promise.all([send(command, key), send(command, key)]);
    expect(both.map(({ status }) => status)).toEqual(both.map(() => command.endpoint.success));
    expect(both[0]?.body).toEqual(both[1]?.body);
    const between = await leftBehind(world);
    await send(alone, randomUUID());
    const after = await leftBehind(world);
    // As much was left behind by two of them as by one.
    const grown = (from: typeof before, to: typeof before) => ({
      needs: to.needs.length - from.needs.length,
      shifts: to.shifts.length - from.shifts.length,
      transfers: to.transfers.length - from.transfers.length,
      counts: [to.hours, to.answers, to.declines, to.audited].map(
        (value, place) =>
          (value ?? 0) - ([from.hours, from.answers, from.declines, from.audited][place] ?? 0),
      ),
    });
    expect(grown(before, between)).toEqual(grown(between, after));
  });

  it('without a key, or with one too long to keep, changes nothing', async () => {
    const command = await ready();
    const before = await leftBehind(world);
    for (const key of ['', 'k'.repeat(201)])
      expect((await send(command, key)).problem).toMatchObject({
        code: 'idempotency-key-needed',
        status: 400,
      });
    expect(await leftBehind(world)).toEqual(before);
  });
});

describe('an answer kept for a retry', () => {
  it('is kept for a day, and with it what only a coming shift lets somebody see', async () => {
    const { holder, carer } = await aPair(world);
    const onDay = addMinutes(world.now(), 1440).slice(0, 10);
    const { shiftId } = await anOpenShift(holder, { onDay });
    const taking = { by: carer, endpoint: shifts.takeShift, input: { params: { shiftId } } };
    const key = randomUUID();
    const first = await send(taking, key);
    expect(first.body).toMatchObject({ address: expect.any(String) });
    await world.pass(23 * 60);
    await forgetAnswers(world.house.deps);
    expect((await send(taking, key)).headers.get('idempotent-replayed')).toBe('true');
    await world.pass(2 * 60);
    await forgetAnswers(world.house.deps);
    const late = await send(taking, key);
    expect([late.status, late.problem.code]).toEqual([409, 'shift-already-taken']);
  });
});

describe('what cannot be read or does not exist', () => {
  const raw = async (by: Person, path: string, init: RequestInit) => {
    const response = await fetch(`${world.house.url}${path}`, {
      method: 'POST',
      ...init,
      headers: {
        cookie: by.cookie,
        'x-carepool': '1',
        'acting-as': by.memberId,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...init.headers,
      },
    });
    return { ...(await response.json()), type: response.headers.get('content-type') ?? '' };
  };
  const problem = /^application\/problem\+json/;

  it('is a named problem, and changes nothing', async () => {
    const { holder, carer } = await aPair(world);
    const shift = await aTakenShift(holder, carer, { onDay: addMinutes(world.now(), 1440).slice(0, 10) });
    const before = await leftBehind(world);
    const handBack = `/api/shifts/${shift.shiftId}/hand-back`;
    const answers = {
      'half a body': await raw(carer, handBack, { body: '{"reason":"I' }),
      'a form': await raw(carer, handBack, {
        body: 'reason=Ill',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
      'plain text': await raw(carer, handBack, { body: '{}', headers: { 'content-type': 'text/plain' } }),
      'a list': await raw(carer, handBack, { body: '[]' }),
      'too much': await raw(carer, handBack, { body: JSON.stringify({ reason: 'x'.repeat(300_000) }) }),
      'another site': await raw(carer, handBack, { body: '{}', headers: { 'sec-fetch-site': 'cross-site' } }),
      'no header of ours': await raw(carer, handBack, { body: '{}', headers: { 'x-carepool': '' } }),
      'no such path': await raw(holder, `/api/shifts/${shift.shiftId}/teleport`, { body: '{}' }),
      'no such method': await raw(holder, `/api/shifts/${shift.shiftId}`, { method: 'DELETE' }),
      'an id of something else': await raw(carer, '/api/shifts/need_1/take', { body: '{}' }),
      'a broken address': await raw(carer, '/api/shifts/%E0%A4%A/take', { body: '{}' }),
      'nobody’s shift': await raw(carer, `/api/shifts/shift_${nothing}/take`, {}),
    };
    const codes = Object.fromEntries(Object.entries(answers).map(([what, { code }]) => [what, code]));
    expect(codes).toEqual({
      'half a body': 'unreadable-body',
      'a form': 'unreadable-body',
      'plain text': 'unreadable-body',
      'a list': 'invalid-input',
      'too much': 'body-too-large',
      'another site': 'cross-site-request',
      'no header of ours': 'cross-site-request',
      'no such path': 'not-found',
      'no such method': 'not-found',
      'an id of something else': 'not-found',
      'a broken address': 'not-found',
      'nobody’s shift': 'not-found',
    });
    for (const { type, requestId } of Object.values(answers)) {
      expect(type).toMatch(problem);
      expect(requestId).toMatch(/^entry_/);
    }
    expect(await leftBehind(world)).toEqual(before);
  });
});
