/** Protects against a command that happens twice, and against an answer nobody can act on. */

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { callThrough } from '#client/lib/call.ts';
import { NoAnswer, ProblemError } from '#client/lib/problem-error.ts';
import { endpoint } from '#shared/contract/endpoint.ts';

const takeShift = endpoint({
  method: 'POST',
  path: '/api/shifts/:shiftId/take',
  summary: 'Take a shift.',
  audience: 'carer',
  params: z.object({ shiftId: z.string() }),
  body: z.object({ note: z.string() }),
  response: z.object({ shiftId: z.string() }),
  success: 200,
  refuses: ['shift-already-taken'],
  audit: 'SHIFT_TAKEN',
});
const listShifts = endpoint({
  method: 'GET',
  path: '/api/shifts',
  summary: 'Shifts.',
  audience: 'carer',
  query: z.object({ from: z.string().optional(), circle: z.array(z.string()).optional() }),
  response: z.object({ items: z.array(z.string()) }),
  success: 200,
  refuses: [],
  audit: null,
});
const session = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who am I?',
  audience: 'public',
  response: z.object({}),
  success: 200,
  refuses: [],
  audit: null,
});

type Answer = { status: number; body: unknown } | 'silence';
const json = ({ status, body }: Exclude<Answer, 'silence'>) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

/** A server that gives these answers in turn, and remembers what it was asked. */
const serverThat = (...answers: Answer[]) => {
  const asked: { url: string; init: RequestInit; headers: Headers }[] = [];
  const waits: number[] = [];
  let keys = 0;
  const call = callThrough({
    fetch: async (url, init = {}) => {
      asked.push({ url: String(url), init, headers: new Headers(init.headers) });
      const answer = answers.shift() ?? 'silence';
      if (answer === 'silence') throw new TypeError('Failed to fetch');
      return json(answer);
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
    newKey: () => {
      keys += 1;
      return `key-${keys}`;
    },
    acting: () => ({
      as: 'member_1',
      for: 'member_2',
      forName: 'Mair',
      forRoles: ['holder'],
      saidBy: 'phone',
    }),
  });
  return { call, asked, waits };
};
const input = { params: { shiftId: 'shift_a/b' }, body: { note: 'yes' } };
const problem = (status: number, code: string, more: object = {}) => ({
  status,
  body: { type: '', title: code, status, code, requestId: 'r1', ...more },
});

describe('a command', () => {
  it('says who acts, for whom, how it was said, and where it comes from', async () => {
    const { call, asked } = serverThat({ status: 200, body: { shiftId: 'x' } });
    expect(await call(takeShift, input)).toEqual({ shiftId: 'x' });
    const [{ url, headers, init } = { url: '', headers: new Headers(), init: {} }] = asked;
    expect(url).toBe('/api/shifts/shift_a%2Fb/take');
    expect(init.body).toBe('{"note":"yes"}');
    expect(Object.fromEntries(headers)).toMatchObject({
      'idempotency-key': 'key-1',
      'acting-as': 'member_1',
      'acting-for': 'member_2',
      'said-by': 'phone',
      'x-carepool': '1',
      'content-type': 'application/json',
    });
  });
  it('is sent again under the same key while nobody answers, waiting longer each time', async () => {
    const { call, asked, waits } = serverThat('silence', problem(503, 'busy-try-again'), {
      status: 200,
      body: { shiftId: 'x' },
    });
    await call(takeShift, input);
    expect(asked.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-1', 'key-1']);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });
  it('is not sent again once it was refused', async () => {
    const { call, asked } = serverThat(
      problem(409, 'rest-too-short', { facts: { earliestAt: '2026-11-24T08:00:00.000Z' } }),
    );
    const refused = await call(takeShift, input).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({
      code: 'rest-too-short',
      status: 409,
      facts: { earliestAt: '2026-11-24T08:00:00.000Z' },
    });
    expect(asked).toHaveLength(1);
  });
  it('keeps the key it was given', async () => {
    const { call, asked } = serverThat({ status: 200, body: {} });
    await call(takeShift, input, { key: 'mine' });
    expect(asked[0]?.headers.get('Idempotency-Key')).toBe('mine');
  });
});

describe('a question', () => {
  it('leaves out what is not asked and needs no key', async () => {
    const { call, asked } = serverThat({ status: 200, body: { items: [] } });
    await call(listShifts, { query: { circle: ['team', 'all'] } });
    expect(asked[0]?.url).toBe('/api/shifts?circle=team&circle=all');
    expect(asked[0]?.headers.has('Idempotency-Key')).toBe(false);
  });
  it('that anybody may ask names nobody', async () => {
    const { call, asked } = serverThat({ status: 200, body: {} });
    await call(session);
    expect(asked[0]?.headers.has('Acting-As')).toBe(false);
  });
  it('gives up in the end and says that nobody answered', async () => {
    const { call, asked } = serverThat();
    await expect(call(listShifts, { query: {} })).rejects.toBeInstanceOf(NoAnswer);
    expect(asked).toHaveLength(4);
  });
  it('stops at once when it is no longer wanted', async () => {
    const stop = new AbortController();
    stop.abort();
    const { call, asked } = serverThat();
    await expect(call(listShifts, { query: {} }, { signal: stop.signal })).rejects.toThrow('Failed to fetch');
    expect(asked).toHaveLength(1);
  });
});

describe('an answer that is not ours', () => {
  it('is a fault, whatever a proxy writes', async () => {
    const page = { status: 500, body: '<html>Bad gateway</html>' };
    await expect(serverThat(page).call(session)).rejects.toMatchObject({ code: 'fault', status: 500 });
  });
  it('is not taken for success either', async () => {
    const pages = Array.from({ length: 4 }, () => ({ status: 200, body: '<html>Hotel Wi-Fi</html>' }));
    await expect(serverThat(...pages).call(session)).rejects.toMatchObject({ code: 'fault' });
  });
});
