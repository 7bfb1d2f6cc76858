/** Random days of a small village: many people at once, each with a will of their own, by a seed. */
import { asc } from 'drizzle-orm';
import { agreements, hours, hoursAnswers, needs as needRows, shifts as shiftRows } from '#db/schema/index.ts';
import { chanceOf } from '#server/village/chance.ts';
import type { Endpoint, InputOf } from '#shared/contract/endpoint.ts';
import { addDays, addMinutes, dayAt, type Instant, weekdays } from '#shared/language/time.ts';
import { aCarer, aHolder, wishes } from './care.ts';

import { api, type Person, type World } from './world.ts';

const { needs, shifts } = api;
const zone = 'Europe/London';

export type ShiftKept = typeof shiftRows.$inferSelect;
type Asked = { who: Person; endpoint: Endpoint; input: object };

export const shiftsIn = (world: World): Promise<ShiftKept[]> =>
  world.db.read.select().from(shiftRows).orderBy(asc(shiftRows.startsAt), asc(shiftRows.shiftId));

/** Each need as it stands, and what is agreed about it: what its people see before they act. */
const needsIn = async (world: World) => {
  const [known, agreed] = [
    await world.db.read.select().from(needRows),
    await world.db.read.select().from(agreements),
  ];
  return {
    byId: new Map(known.map((need) => [need.needId, need])),
    agreed: new Map(agreed.map((one) => [one.needId, one])),
  };
};
type Seen = Awaited<ReturnType<typeof needsIn>>;

/** What was said so far: it only ever grows. */
export const saidIn = async (world: World): Promise<number> =>
  (await world.db.read.$count(hours)) + (await world.db.read.$count(hoursAnswers));

const peopleOf = async (world: World) => {
  const holders: Person[] = [];
  const carers: Person[] = [];
  for (let nth = 0; nth < 4; nth += 1) holders.push(await aHolder(world));
  for (let nth = 0; nth < 6; nth += 1) carers.push(await aCarer(world));
  // Some care is by people of the team, some by whoever is free.
  for (const [nth, carer] of carers.entries())
    await world.pair((holders[nth % 4] as Person).memberId, carer.memberId);
  return {
    holders,
    carers,
    byId: new Map([...holders, ...carers].map((one) => [one.memberId as string, one])),
  };
};

export const openVillageDays = async (world: World, seed: number) => {
  const { holders, carers, byId } = await peopleOf(world);
  const { below: upTo, pick: one, happens } = chanceOf(seed);
  const holderOf = (shift: ShiftKept) => byId.get(shift.holderId) as Person;
  const carerOf = (shift: ShiftKept) => byId.get(shift.carerId ?? '') ?? one(carers);
  const by = <E extends Endpoint>(who: Person, endpoint: E, input: InputOf<E>): Asked[] => [
    { who, endpoint, input: input as object },
  ];

  const post = (now: Instant): Asked[] => {
    const onDay = addDays(dayAt(now, zone), 1 + upTo(8));
    const isNight = happens(20);
    const time = isNight
      ? { kind: 'waking-night' as const, startsTime: '22:00', wallMinutes: 540 }
      : { startsTime: `${String(6 + upTo(15)).padStart(2, '0')}:00`, wallMinutes: 60 * (1 + upTo(4)) };
    const weekly = { days: ['MO' as const, 'TH' as const], fromOn: onDay, everyWeeks: 1 + upTo(2) };
    const repeats = happens(25) ? { ...weekly, carersNeeded: 1 + upTo(2) } : { onDay };
    return by(one(holders), needs.postNeed, { body: wishes({ circle: 'all', ...time, ...repeats }) });
  };
  const workedTimes = (shift: ShiftKept) => ({
    startedAt: shift.startsAt,
    endedAt: addMinutes(shift.endsAt, 15 * (upTo(5) - 2)),
  });

  /** Something somebody may want with all of its need: its times, its days, a pause, an end. */
  const wantedOfNeed = (shift: ShiftKept, now: Instant, seen: Seen): Asked[] => {
    const holder = holderOf(shift);
    const params = { needId: shift.needId };
    const dayIn = (days: number) => addDays(dayAt(now, zone), days);
    const [need, agreed] = [seen.byId.get(shift.needId), seen.agreed.get(shift.needId)];
    const version = need?.version ?? 1;
    const paused = need?.pattern?.pauses[0]?.from ?? dayIn(1);
    const asked = byId.get(shift.askedCarerId ?? '') ?? one(carers);
    const agreeing = byId.get(agreed?.carerId ?? '') ?? one(carers);
    const from = dayIn(upTo(8));
    const change = { fromOn: from, version };
    const agreementId = agreed?.agreementId ?? 'agreement_01980000-0000-7000-8000-000000000000';
    const more = [{ startsTime: `${14 + upTo(6)}:00`, wallMinutes: 30 }];
    const all: (() => Asked[])[] = [
      () => by(holder, needs.changeNeed, { params, body: { ...change, startsTime: `${10 + upTo(4)}:30` } }),
      () => by(holder, needs.changeNeed, { params, body: { ...change, days: [one(weekdays), 'TH'] } }),
      () => by(holder, needs.changeNeed, { params, body: { ...change, moreTimes: happens(50) ? more : [] } }),
      () =>
        by(holder, needs.pauseNeed, {
          params,
          body: { from, to: happens(50) ? dayIn(12) : null, reason: 'holiday', version },
        }),
      () =>
        by(holder, needs.resumeNeed, { params, body: { from: paused, backOn: dayIn(upTo(14)), version } }),
      () => by(asked, needs.answerMoved, { params, body: { keep: happens(70) } }),
      () => by(asked, needs.answerMoved, { params, body: { keep: true } }),
      () =>
        by(happens(50) ? holder : agreeing, needs.endAgreement, {
          params: { agreementId },
          body: { lastDay: dayIn(7 + upTo(20)) },
        }),
    ];
    return one(all)();
  };

  /** Something somebody may want with this shift as they see it; much of it is no longer possible, or never was. */
  const wanted = (shift: ShiftKept, now: Instant): Asked[] => {
    const params = { shiftId: shift.shiftId };
    const carer = carerOf(shift);
    const answers = {
      params,
      body: { hoursId: shift.hoursId ?? 'hours_01980000-0000-7000-8000-000000000000' },
    };
    const moved = { onDay: addDays(dayAt(now, zone), 1 + upTo(6)), startsTime: '09:00', wallMinutes: 120 };
    const all: (() => Asked[])[] = [
      () => by(one(carers), shifts.takeShift, { params }),
      () => by(one(carers), shifts.takeShift, { params }),
      () => by(one(carers), shifts.takeSeries, { params }),
      () => by(one(carers), shifts.takeWithRest, { params, body: { restStartsAt: shift.endsAt } }),
      () => by(one(carers), shifts.declineShift, { params }),
      () => by(carer, shifts.handBackShift, { params, body: { reason: 'I am ill.' } }),
      () => by(holderOf(shift), shifts.cancelShift, { params }),
      () => by(holderOf(shift), shifts.moveShift, { params, body: moved }),
      () => by(carer, shifts.recordHours, { params, body: workedTimes(shift) }),
      () => by(carer, shifts.recordHours, { params, body: workedTimes(shift) }),
      () => by(holderOf(shift), shifts.confirmHours, answers),
      () =>
        by(holderOf(shift), shifts.correctHours, {
          params,
          body: { ...answers.body, ...workedTimes(shift), reason: 'It was a little different.' },
        }),
      () =>
        by(holderOf(shift), shifts.disputeHours, { params, body: { ...answers.body, reason: 'Not so.' } }),
      () => by(holderOf(shift), shifts.notWorked, { params, body: { reason: 'Nobody came.' } }),
    ];
    return one(all)();
  };

  return {
    holders,
    carers,
    /** So many wishes of different people, all at once; answers with what each was told. */
    together: async (wishesAtOnce: number): Promise<number[]> => {
      const now = world.now();
      const near = (await shiftsIn(world)).filter(({ startsAt }) => startsAt < addMinutes(now, 12 * 1_440));
      const seen = await needsIn(world);
      const asked: Asked[] = [];
      for (let nth = 0; nth < wishesAtOnce; nth += 1) {
        if (near.length === 0 || !happens(88)) asked.push(...post(now));
        else if (happens(25)) asked.push(...wantedOfNeed(one(near), now, seen));
        else asked.push(...wanted(one(near), now));
      }
      const answers = await Promise.all(
        asked.map(({ who, endpoint, input }) => who.ask(endpoint, input as never)),
      );
      return answers.map(({ status }) => status);
    },
    /** The clock goes on by up to some hours; sometimes what waits for the house is done as well. */
    goOn: async (): Promise<void> => {
      await world.pass(30 + upTo(240));
      if (happens(15)) await world.settleDown();
    },
  };
};
