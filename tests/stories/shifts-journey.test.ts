/** Protects the order of a shift's life: every step that does not lead on from where it stands is refused by name, and changes nothing. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shifts as shiftRows } from '#db/schema/index.ts';
import { changeShift } from '#server/shifts/records.ts';
import type { RefusalCode } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type ShiftStatus, shiftStatuses } from '#shared/shifts/schema.ts';
import { aHolder, anOpenShift, aPair, aTakenShift } from '#tests/support/care.ts';
import { leftBehind } from '#tests/support/left-behind.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts } = api;

let world: World;
let holder: Person;
let carer: Person;
const inState = new Map<ShiftStatus, Id<'shift'>>();
/** The hours each was last said to have been. */
const saidIn = new Map<ShiftStatus, Id<'hours'>>();
let hoursId = 'hours_01980000-0000-7000-8000-000000000000' as Id<'hours'>;

const times = { startedAt: at('2026-11-24', '08:00'), endedAt: at('2026-11-24', '09:00') };
const later = { onDay: '2026-12-09', startsTime: '10:00', wallMinutes: 60 };

/** Each step as somebody takes it who may: the carer their own, the holder theirs. */
const steps = {
  take: (params) => carer.ask(shifts.takeShift, { params }),
  'take-at': (params) =>
    carer.ask(shifts.takeShiftAt, { params, body: { startsAt: at('2026-11-24', '08:00') } }),
  'take-series': (params) => carer.ask(shifts.takeSeries, { params }),
  decline: (params) => carer.ask(shifts.declineShift, { params }),
  'hand-back': (params) => carer.ask(shifts.handBackShift, { params, body: {} }),
  cancel: (params) => holder.ask(shifts.cancelShift, { params }),
  move: (params) => holder.ask(shifts.moveShift, { params, body: later }),
  'not-worked': (params) => holder.ask(shifts.notWorked, { params, body: { reason: 'Nobody came' } }),
  record: (params) => carer.ask(shifts.recordHours, { params, body: times }),
  confirm: (params) => holder.ask(shifts.confirmHours, { params, body: { hoursId } }),
  correct: (params) => holder.ask(shifts.correctHours, { params, body: { hoursId, ...times } }),
  dispute: (params) => holder.ask(shifts.disputeHours, { params, body: { hoursId, reason: 'Shorter' } }),
} satisfies Record<
  string,
  (params: { shiftId: string }) => Promise<{ status: number; problem: { code: string } }>
>;
type Step = keyof typeof steps;

/** What is answered from where; what is not here is a step that may be taken. */
const notHeld: Partial<Record<Step, RefusalCode>> = {
  'hand-back': 'shift-not-held',
  record: 'shift-not-held',
};
const nothingRecorded: Partial<Record<Step, RefusalCode>> = {
  confirm: 'hours-not-recorded',
  correct: 'hours-not-recorded',
  dispute: 'hours-not-recorded',
};
const notOpen: Partial<Record<Step, RefusalCode>> = {
  take: 'shift-not-open',
  'take-at': 'shift-not-open',
  'take-series': 'shift-not-open',
  decline: 'shift-not-open',
};
const tooFar: Partial<Record<Step, RefusalCode>> = {
  ...notOpen,
  'hand-back': 'shift-not-changeable',
  cancel: 'shift-not-changeable',
  move: 'shift-not-changeable',
};
const closed = (code: RefusalCode): Partial<Record<Step, RefusalCode>> => ({
  ...tooFar,
  'not-worked': code,
  record: code,
  confirm: code,
  correct: code,
  dispute: code,
});
const except = (step: Step, refused: Partial<Record<Step, RefusalCode>>) =>
  Object.fromEntries(Object.entries(refused).filter(([one]) => one !== step));
const alreadyTaken: Partial<Record<Step, RefusalCode>> = {
  take: 'shift-already-taken',
  'take-at': 'shift-already-taken',
  'take-series': 'shift-already-taken',
};

const refusals: Record<ShiftStatus, Partial<Record<Step, RefusalCode>>> = {
  offered: { ...notHeld, ...nothingRecorded, 'not-worked': 'shift-not-changeable' },
  taken: {
    ...nothingRecorded,
    ...notOpen,
    ...alreadyTaken,
    record: 'hours-too-early',
    'not-worked': 'hours-too-early',
  },
  worked: { ...tooFar, 'not-worked': 'shift-not-changeable' },
  disputed: { ...tooFar, 'not-worked': 'shift-not-changeable' },
  confirmed: except('correct', closed('hours-already-confirmed')),
  paid: { ...closed('hours-already-settled'), confirm: 'hours-already-confirmed' },
  'paid-elsewhere': closed('hours-already-settled'),
  cancelled: {
    ...tooFar,
    ...nothingRecorded,
    record: 'shift-not-held',
    'not-worked': 'shift-not-changeable',
  },
};

const become = (shiftId: Id<'shift'>, status: ShiftStatus) =>
  world.db.write((tx) => changeShift(tx, world.mutualId, shiftId, { status }));

beforeAll(async () => {
  world = await openWorld(anchor);
  ({ holder, carer } = await aPair(world));
  const worked = async (time: string) => {
    const { shiftId } = await aTakenShift(holder, carer, {
      onDay: '2026-11-24',
      startsTime: time,
      wallMinutes: 30,
    });
    return shiftId;
  };
  for (const [place, status] of (
    ['worked', 'disputed', 'confirmed', 'paid', 'paid-elsewhere'] as const
  ).entries())
    inState.set(status, await worked(`${String(10 + place)}:00`));
  inState.set('offered', (await anOpenShift(holder, { onDay: '2026-12-01' })).shiftId);
  inState.set('taken', (await aTakenShift(holder, carer, { onDay: '2026-12-02' })).shiftId);
  const cancelled = await aTakenShift(holder, carer, { onDay: '2026-12-03' });
  await holder.call(shifts.cancelShift, { params: { shiftId: cancelled.shiftId } });
  inState.set('cancelled', cancelled.shiftId);
  await world.moveTo(at('2026-11-24', '18:00'));
  for (const [place, status] of (['worked', 'disputed', 'confirmed', 'paid'] as const).entries()) {
    const params = { shiftId: inState.get(status) ?? '' };
    const started = at('2026-11-24', `${String(10 + place)}:00`);
    const body = { startedAt: started, endedAt: at('2026-11-24', `${String(10 + place)}:30`) };
    const recorded = await carer.call(shifts.recordHours, { params, body });
    const answer = { hoursId: recorded.hours?.hoursId ?? hoursId };
    saidIn.set(status, answer.hoursId);
    if (status === 'disputed')
      await holder.call(shifts.disputeHours, { params, body: { ...answer, reason: 'Shorter' } });
    if (status === 'confirmed' || status === 'paid')
      await holder.call(shifts.confirmHours, { params, body: answer });
  }
  await become(inState.get('paid') as Id<'shift'>, 'paid');
  await become(inState.get('paid-elsewhere') as Id<'shift'>, 'paid-elsewhere');
});
afterAll(() => world.close());

it('knows a shift in each of its states', () => {
  expect([...inState.keys()].sort()).toEqual([...shiftStatuses].sort());
});

describe.each(shiftStatuses)('from %s', (status) => {
  it('every step that does not lead on is refused by name and changes nothing', async () => {
    const shiftId = inState.get(status) ?? ('' as Id<'shift'>);
    const [row] = await world.db.read.select().from(shiftRows).where(eq(shiftRows.shiftId, shiftId));
    expect(row?.status).toBe(status);
    hoursId = saidIn.get(status) ?? hoursId;
    const before = await leftBehind(world);
    const answered: Record<string, string> = {};
    for (const step of Object.keys(refusals[status]) as Step[]) {
      const { status: http, problem } = await steps[step]({ shiftId });
      answered[step] = http < 400 ? `was not refused: ${http}` : problem.code;
    }
    expect(answered).toEqual(refusals[status]);
    expect(await leftBehind(world)).toEqual(before);
  });
});

it('leaves no step out: each is refused or leads on from each state', async () => {
  const leadsOn = Object.fromEntries(
    shiftStatuses.map((status) => [
      status,
      (Object.keys(steps) as Step[]).filter((step) => !(step in refusals[status])).join(' '),
    ]),
  );
  expect(leadsOn).toEqual({
    offered: 'take take-at take-series decline cancel move',
    taken: 'hand-back cancel move',
    worked: 'record confirm correct dispute',
    disputed: 'record confirm correct dispute',
    confirmed: 'correct',
    paid: '',
    'paid-elsewhere': '',
    cancelled: '',
  });
});

describe('what has begun', () => {
  it('is neither taken, handed back, cancelled nor moved any more', async () => {
    const someone = await aHolder(world);
    const open = await anOpenShift(someone, { onDay: '2026-12-15' });
    const taken = await aTakenShift(someone, carer, { onDay: '2026-12-16' });
    await world.moveTo(at('2026-12-16', '08:00'));
    const [unheld, held] = [{ shiftId: open.shiftId }, { shiftId: taken.shiftId }];
    const body = { ...later, onDay: '2026-12-20' };
    expect([
      (await carer.refused(shifts.takeShift, { params: unheld })).code,
      (await carer.refused(shifts.takeSeries, { params: unheld })).code,
      (await carer.refused(shifts.handBackShift, { params: held, body: {} })).code,
      (await someone.refused(shifts.cancelShift, { params: held })).code,
      (await someone.refused(shifts.moveShift, { params: held, body })).code,
    ]).toEqual([
      'shift-in-the-past',
      'shift-in-the-past',
      'shift-not-changeable',
      'shift-not-changeable',
      'shift-in-the-past',
    ]);
  });
});
