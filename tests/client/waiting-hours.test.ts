/**
 * Protects hours that were written down without signal: sent under one key until somebody answers, never thrown
 * away because of an answer, never shown to or sent by another person who uses the same device.
 */
import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  answered,
  isAnswer,
  maySayAgain,
  ofPerson,
  replacedBy,
  saidAgain,
  seenOf,
  toSend,
  type WaitingHours,
  writtenDown,
} from '#client/features/shifts/waiting-hours.ts';
import { NoAnswer, ProblemError } from '#client/lib/problem-error.ts';
import type { Id } from '#shared/language/ids.ts';
import type { HoursBody } from '#shared/shifts/hours-endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';

const acting = { as: 'member_nia', for: null, forName: null, forRoles: [], saidBy: null };
const shift = (over: object = {}) =>
  ({
    shiftId: 'shift_1',
    title: 'Help',
    holderName: 'Mair',
    status: 'taken',
    hours: null,
    ...over,
  }) as unknown as Shift;
const body = { startedAt: '2026-11-24T08:00:00.000Z', endedAt: '2026-11-24T09:00:00.000Z' } as HoursBody;
const written = (over: Pick<Partial<WaitingHours>, 'key' | 'email' | 'shift'> = {}): WaitingHours => ({
  ...writtenDown(shift(), body, { key: 'key-1', email: 'nia@example.org', acting }),
  ...over,
});
const problem = (status: number, code: string) =>
  new ProblemError({ type: '', title: code, status, code, requestId: 'r1' });

it('say what stood when they were written down, and keep nothing of the care itself', () => {
  const secret = shift({ address: '1 High Street', accessNotes: 'Key safe 1234', notes: 'Tea first' });
  const one = writtenDown(secret, body, { key: 'key-1', email: 'nia@example.org', acting });
  expect(one.body).toMatchObject({ seen: { status: 'taken', hoursId: null } });
  expect(JSON.stringify(one)).not.toMatch(/High Street|1234|Tea/);
  expect(seenOf(shift({ status: 'worked', hours: { hoursId: 'hours_1' } }))).toEqual({
    status: 'worked',
    hoursId: 'hours_1',
  });
});

it('go on waiting under the same key while nobody answers, the house is busy, or the sign-in ran out', () => {
  const failures = [
    new NoAnswer('gone'),
    problem(503, 'busy-try-again'),
    problem(500, 'fault'),
    problem(429, 'too-many-requests'),
    problem(401, 'sign-in-needed'),
  ];
  for (const failure of failures) expect(afterFailure(written(), failure)).toEqual(written());
});

it('stay, with the reason, when they are refused; sent again all the same they are another sending', () => {
  const refused = afterFailure(written(), problem(409, 'hours-changed-meanwhile'));
  expect(refused).toMatchObject({ key: 'key-1', body, refused: { code: 'hours-changed-meanwhile' } });
  expect(toSend([refused], 'nia@example.org')).toEqual([]);
  const again = saidAgain(refused, { status: 'cancelled', hoursId: null }, 'key-2');
  expect(again).toMatchObject({ key: 'key-2', refused: null, body: { seen: { status: 'cancelled' } } });
  expect(again.body).toMatchObject({ startedAt: body.startedAt });
  expect(toSend([again], 'nia@example.org')).toEqual([again]);
});

it('belong to one person: another sign-in or another member sees none and sends none', () => {
  const all = [written()];
  expect(ofPerson(all, { email: 'nia@example.org', whose: 'member_nia' })).toEqual(all);
  expect(ofPerson(all, { email: 'sean@example.org', whose: 'member_nia' })).toEqual([]);
  expect(ofPerson(all, { email: 'nia@example.org', whose: 'member_mair' })).toEqual([]);
  expect(toSend(all, 'sean@example.org')).toEqual([]);
});

it('give way to what the same person writes about the same shift later, and to nothing else', () => {
  const others = [
    written({ key: 'key-2', email: 'sean@example.org' }),
    written({ key: 'key-3', shift: shift({ shiftId: 'shift_2' }) }),
  ];
  const next = written({ key: 'key-4' });
  expect(replacedBy([written(), ...others, next], next)).toEqual([written()]);
});

describe('an answer to hours', () => {
  const seen = { hoursId: 'hours_1', startedAt: body.startedAt, endedAt: body.endedAt };
  const worked = shift({ status: 'worked', hours: seen });
  const writer = { key: 'key-1', email: 'mair@example.org', acting };
  const hoursId = 'hours_1' as Id<'hours'>;
  const changed = problem(409, 'hours-changed-meanwhile');
  const now = { hours: { ...seen, hoursId: 'hours_2' } } as unknown as Shift;
  const yes = () => answered(worked, { says: 'confirm', body: { hoursId } }, writer);
  const no = () => answered(worked, { says: 'dispute', body: { hoursId, reason: 'Nobody came' } }, writer);

  it('is kept with the times it is about', () => {
    expect(yes()).toMatchObject({
      saw: { startedAt: body.startedAt, endedAt: body.endedAt },
      body: { hoursId },
    });
    expect([isAnswer(yes()), isAnswer(written())]).toEqual([true, false]);
  });

  it('that is a yes is not said again to other hours; other times and a no are', () => {
    const [refusedYes, refusedNo] = [afterFailure(yes(), changed), afterFailure(no(), changed)];
    expect([maySayAgain(refusedYes, now), maySayAgain(refusedNo, now)]).toEqual([false, true]);
    expect(maySayAgain(refusedNo, { hours: null })).toBe(false);
    expect(maySayAgain(afterFailure(no(), problem(409, 'hours-already-settled')), now)).toBe(false);
    const again = saidAgain(refusedNo, seenOf(now), 'key-2');
    expect(again).toMatchObject({
      key: 'key-2',
      refused: null,
      body: { hoursId: 'hours_2', reason: 'Nobody came' },
    });
  });

  it('takes the place of an earlier one about the same hours', () => {
    const next = { ...no(), key: 'key-2' };
    expect(replacedBy([yes(), next], next)).toEqual([yes()]);
  });
});
