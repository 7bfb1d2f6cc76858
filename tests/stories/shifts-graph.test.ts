/**
 * Protects the graph of a shift’s life: every step it allows is taken once from each state it allows it from and
 * leads where it says; what it forbids is refused by the name it gives (`shifts-journey` tells those by doors).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#server/http/actor.ts';
import { callOf } from '#server/http/call.ts';
import { shiftsPaid } from '#server/shifts/settled.ts';
import { reached, type Step, stepRefused, steps } from '#shared/shifts/journey.ts';
import { type Shift, type ShiftStatus, shiftStatuses } from '#shared/shifts/schema.ts';
import { aCarer, anOpenShift, aPair, seenBy, take } from '#tests/support/care.ts';
import { agree, askedOf, look } from '#tests/support/cover.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts, cover } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Story {
  holder: Person;
  carer: Person;
  other: Person;
  shift: Shift;
}

const times = { startedAt: at('2026-11-25', '08:00'), endedAt: at('2026-11-25', '09:00') };
const over = at('2026-11-25', '10:00');
const paramsOf = ({ shift }: Story) => ({ params: { shiftId: shift.shiftId } });
const hoursOf = async (story: Story) => {
  const { hours } = await seenBy(story.holder, story.shift);
  if (!hours) throw new Error('Nothing was recorded');
  return hours.hoursId;
};

/** Each step as somebody takes it who may. */
const walk: Record<Step, (story: Story, from: ShiftStatus) => Promise<unknown>> = {
  offer: async ({ carer, shift }) =>
    carer.call(shifts.offerShift, {
      params: { shiftId: shift.shiftId },
      body: { laterStartsAt: at('2026-11-25', '10:00') },
    }),
  accept: async (story, from) => {
    await walk.offer(story, from);
    const [offer] = (await story.holder.call(shifts.offers, {})).items;
    const params = { offerId: offer?.offerId ?? '' } as never;
    await story.holder.call(shifts.answerOffer, { params, body: { answer: 'yes' } });
  },
  take: ({ carer, shift }) => take(carer, shift),
  cover: async ({ holder, carer, other, shift }) => {
    await agree(holder, [await world.join({ name: 'Gwyn', roles: ['supporter'] })], {
      circles: [{ circle: 'team', hoursBefore: 0 }],
    });
    await carer.call(shifts.declineShift, { params: { shiftId: shift.shiftId } });
    await holder.call(cover.startCover, { params: { shiftId: shift.shiftId } });
    await look(world);
    const [ask] = await askedOf(other);
    const params = { coverId: ask?.coverId ?? '' } as never;
    await other.call(cover.answerCover, { params, body: { answer: 'yes' } });
  },
  swap: async ({ holder, carer, other, shift }) => {
    const body = { givenShiftId: shift.shiftId, toCarerId: other.memberId };
    const { swapId } = await carer.call(cover.proposeSwap, { body });
    for (const person of [other, holder])
      await person.call(cover.answerSwap, { params: { swapId }, body: { answer: 'yes' } });
  },
  'hand-back': (story) => story.carer.call(shifts.handBackShift, { ...paramsOf(story), body: {} }),
  move: (story) =>
    story.holder.call(shifts.moveShift, {
      ...paramsOf(story),
      body: { onDay: '2026-11-26', startsTime: '09:00', wallMinutes: 60 },
    }),
  cancel: (story) => story.holder.call(shifts.cancelShift, paramsOf(story)),
  'not-worked': async (story, from) => {
    await world.moveTo(over);
    const by = from === 'taken' ? story.holder : story.carer;
    await by.call(shifts.notWorked, { ...paramsOf(story), body: { reason: 'Nobody was at home.' } });
  },
  record: async (story) => {
    await world.moveTo(over);
    await story.carer.call(shifts.recordHours, { ...paramsOf(story), body: times });
  },
  confirm: async (story) =>
    story.holder.call(shifts.confirmHours, { ...paramsOf(story), body: { hoursId: await hoursOf(story) } }),
  correct: async (story) =>
    story.holder.call(shifts.correctHours, {
      ...paramsOf(story),
      body: { hoursId: await hoursOf(story), ...times, endedAt: at('2026-11-25', '08:45') },
    }),
  dispute: async (story) =>
    story.holder.call(shifts.disputeHours, {
      ...paramsOf(story),
      body: { hoursId: await hoursOf(story), reason: 'It was shorter.' },
    }),
  settle: ({ shift }) =>
    world.db.write((tx) =>
      shiftsPaid(tx, callOf(world.house.deps, systemActor(world.mutualId)), [shift.shiftId]),
    ),
};

/** How a shift comes to stand where a step begins, by steps alone. */
const wayTo: Partial<Record<ShiftStatus, readonly Step[]>> = {
  offered: [],
  taken: ['take'],
  worked: ['take', 'record'],
  disputed: ['take', 'record', 'dispute'],
  confirmed: ['take', 'record', 'confirm'],
  paid: ['take', 'record', 'settle'],
};

const bring = async (status: ShiftStatus): Promise<Story> => {
  await world.moveTo(anchor);
  const { holder, carer } = await aPair(world);
  const other = await aCarer(world);
  await world.pair(holder.memberId, other.memberId);
  const story = { holder, carer, other, shift: await anOpenShift(holder, { circle: 'team' }) };
  let from: ShiftStatus = 'offered';
  for (const step of wayTo[status] ?? []) {
    await walk[step](story, from);
    from = reached(step, from);
  }
  expect((await seenBy(holder, story.shift)).status).toBe(status);
  return story;
};

const allowed = (Object.keys(steps) as Step[]).flatMap((step) =>
  steps[step].from.map((from: ShiftStatus) => ({ step, from, to: reached(step, from) })),
);

describe('every step the graph allows', () => {
  it.each(allowed)('$step leads from $from to $to', async ({ step, from, to }) => {
    const story = await bring(from);
    await walk[step](story, from);
    expect((await seenBy(story.holder, story.shift)).status).toBe(to);
  });
});

describe('every other step', () => {
  it('is refused, and by a name that says more than no', () => {
    for (const step of Object.keys(steps) as Step[])
      for (const status of shiftStatuses) {
        const mayBeTaken = (steps[step].from as readonly ShiftStatus[]).includes(status);
        const reason = stepRefused(step, status);
        expect(reason === null, `${step} from ${status}`).toBe(mayBeTaken);
        if (reason) expect(reason.facts).toEqual({ status });
      }
  });

  it('answers so at the door of cover and of swaps too', async () => {
    const answers: Record<string, string[]> = {};
    for (const status of ['offered', 'taken', 'worked', 'disputed', 'confirmed', 'paid'] as const) {
      const { holder, carer, other, shift } = await bring(status);
      const start = await holder.ask(cover.startCover, { params: { shiftId: shift.shiftId } });
      const body = { givenShiftId: shift.shiftId, toCarerId: other.memberId };
      const propose = await carer.ask(cover.proposeSwap, { body });
      answers[status] = [start, propose].map((answer) =>
        answer.status < 300 ? 'begins' : answer.problem.code,
      );
    }
    // Nothing was agreed by these holders: that is said first, whatever the shift.
    expect(answers).toEqual({
      offered: ['cover-not-agreed', 'shift-not-held'],
      taken: ['cover-not-agreed', 'begins'],
      worked: ['cover-not-agreed', 'shift-not-changeable'],
      disputed: ['cover-not-agreed', 'shift-not-changeable'],
      confirmed: ['cover-not-agreed', 'shift-not-changeable'],
      paid: ['cover-not-agreed', 'shift-not-changeable'],
    });
  });
});
