/** What people of a random village may want, many a time what is no longer possible, or never was. */
import { agreements, needs as needRows, offers, type shifts as shiftRows } from '#db/schema/index.ts';
import type { Chance } from '#server/village/chance.ts';
import type { Endpoint, InputOf } from '#shared/contract/endpoint.ts';
import { addDays, addMinutes, dayAt, type Instant, weekdays } from '#shared/language/time.ts';
import { wishes } from './care.ts';
import { api, type Person, type World } from './world.ts';

const { needs, shifts } = api;
const zone = 'Europe/London';

export type ShiftKept = typeof shiftRows.$inferSelect;
export type Asked = { who: Person; endpoint: Endpoint; input: object };

export interface Villagers {
  holders: readonly Person[];
  carers: readonly Person[];
  byId: ReadonlyMap<string, Person>;
  chance: Chance;
}

/** Each need as it stands, what is agreed about it and who waits for it: what its people see before they act. */
export const needsIn = async (world: World) => {
  const [known, agreed, said] = [
    await world.db.read.select().from(needRows),
    await world.db.read.select().from(agreements),
    await world.db.read.select().from(offers),
  ];
  return {
    byId: new Map(known.map((need) => [need.needId, need])),
    agreed: new Map(agreed.map((one) => [one.needId, one])),
    /** Who said yes to a shift and waits, or waited. */
    offered: new Map(said.map((one) => [one.shiftId, one])),
  };
};
type Seen = Awaited<ReturnType<typeof needsIn>>;

export const by = <E extends Endpoint>(who: Person, endpoint: E, input: InputOf<E>): Asked[] => [
  { who, endpoint, input: input as object },
];

export const post = ({ holders, chance }: Villagers, now: Instant): Asked[] => {
  const { below: upTo, pick: one, happens } = chance;
  const onDay = addDays(dayAt(now, zone), 1 + upTo(8));
  const isNight = happens(20);
  const time = isNight
    ? { kind: 'waking-night' as const, startsTime: '22:00', wallMinutes: 540 }
    : { startsTime: `${String(6 + upTo(15)).padStart(2, '0')}:00`, wallMinutes: 60 * (1 + upTo(4)) };
  const weekly = { days: ['MO' as const, 'TH' as const], fromOn: onDay, everyWeeks: 1 + upTo(2) };
  const repeats = happens(25) ? { ...weekly, carersNeeded: 1 + upTo(2) } : { onDay };
  const body = wishes({ circle: 'all', holderDecides: happens(30), ...time, ...repeats });
  return by(one(holders), needs.postNeed, { body });
};
const workedTimes = ({ chance }: Villagers, shift: ShiftKept) => ({
  startedAt: shift.startsAt,
  endedAt: addMinutes(shift.endsAt, 15 * (chance.below(5) - 2)),
});

/** Something somebody may want with all of its need: its times, its days, a pause, an end. */
export const wantedOfNeed = (
  { carers, byId, chance }: Villagers,
  shift: ShiftKept,
  now: Instant,
  seen: Seen,
): Asked[] => {
  const { below: upTo, pick: one, happens } = chance;
  const holder = byId.get(shift.holderId) as Person;
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
    () => by(holder, needs.resumeNeed, { params, body: { from: paused, backOn: dayIn(upTo(14)), version } }),
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
export const wanted = (villagers: Villagers, shift: ShiftKept, now: Instant, seen: Seen): Asked[] => {
  const { carers, byId, chance } = villagers;
  const { below: upTo, pick: one, happens } = chance;
  const params = { shiftId: shift.shiftId };
  const holder = byId.get(shift.holderId) as Person;
  const carer = byId.get(shift.carerId ?? '') ?? one(carers);
  const answers = {
    params,
    body: { hoursId: shift.hoursId ?? 'hours_01980000-0000-7000-8000-000000000000' },
  };
  const said = seen.offered.get(shift.shiftId);
  const offerId = said?.offerId ?? 'offer_01980000-0000-7000-8000-000000000000';
  const moved = { onDay: addDays(dayAt(now, zone), 1 + upTo(6)), startsTime: '09:00', wallMinutes: 120 };
  const all: (() => Asked[])[] = [
    () => by(one(carers), shifts.takeShift, { params }),
    () => by(one(carers), shifts.takeShift, { params }),
    () => by(one(carers), shifts.takeSeries, { params }),
    () => by(one(carers), shifts.takeWithRest, { params, body: { restStartsAt: shift.endsAt } }),
    () => by(one(carers), shifts.declineShift, { params }),
    () => by(one(carers), shifts.offerShift, { params, body: { series: happens(20) } }),
    () =>
      by(one(carers), shifts.offerShift, {
        params,
        body: { laterStartsAt: addMinutes(shift.startsAt, 30 * (1 + upTo(6))) },
      }),
    () =>
      by(holder, shifts.answerOffer, { params: { offerId }, body: { answer: happens(80) ? 'yes' : 'no' } }),
    () => by(holder, shifts.answerOffer, { params: { offerId }, body: { answer: 'yes' } }),
    () => by(byId.get(said?.carerId ?? '') ?? one(carers), shifts.withdrawOffer, { params: { offerId } }),
    () => by(carer, shifts.handBackShift, { params, body: { reason: 'I am ill.' } }),
    () => by(holder, shifts.cancelShift, { params }),
    () => by(holder, shifts.moveShift, { params, body: moved }),
    () => by(carer, shifts.recordHours, { params, body: workedTimes(villagers, shift) }),
    () => by(carer, shifts.recordHours, { params, body: workedTimes(villagers, shift) }),
    () => by(holder, shifts.confirmHours, answers),
    () =>
      by(holder, shifts.correctHours, {
        params,
        body: { ...answers.body, ...workedTimes(villagers, shift), reason: 'It was a little different.' },
      }),
    () => by(holder, shifts.disputeHours, { params, body: { ...answers.body, reason: 'Not so.' } }),
    () => by(holder, shifts.notWorked, { params, body: { reason: 'Nobody came.' } }),
  ];
  return one(all)();
};
