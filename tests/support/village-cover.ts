/** What people of a random village may want when a carer cannot come: be asked, answer, choose, swap. */
import { coverAsks, coverSearches, swaps as swapRows } from '#db/schema/index.ts';
import { addDays, addMinutes, dayAt, type Instant } from '#shared/language/time.ts';
import { type Asked, by, type ShiftKept, type Villagers } from './village-wishes.ts';
import { api, type World } from './world.ts';

const { cover } = api;
const zone = 'Europe/London';
const nobodysCover = 'cover_01980000-0000-7000-8000-000000000000';
const nobodysSwap = 'swap_01980000-0000-7000-8000-000000000000';

/** Each search, who was asked in it, and each swap that somebody proposed. */
export const coverIn = async (world: World) => {
  const searches = await world.db.read.select().from(coverSearches);
  const asks = await world.db.read.select().from(coverAsks);
  const swaps = await world.db.read.select().from(swapRows);
  return {
    ofShift: new Map(searches.map((one) => [one.shiftId as string, one])),
    asks,
    swaps: new Map(swaps.map((one) => [one.givenShiftId as string, one])),
  };
};
type Seen = Awaited<ReturnType<typeof coverIn>>;

/** Most often of a shift about which somebody was asked already, else of one that somebody holds. */
export const shiftInCover = ({ chance }: Villagers, near: readonly ShiftKept[], seen: Seen): ShiftKept => {
  const known = near.filter(({ shiftId }) => seen.ofShift.has(shiftId) || seen.swaps.has(shiftId));
  const held = near.filter(({ status }) => status === 'taken');
  const of = known.length > 0 && chance.happens(60) ? known : held;
  return chance.pick(of.length > 0 ? of : near);
};

/** Something somebody may want with this shift because its carer cannot come, or would rather come to another. */
export const wantedOfCover = (villagers: Villagers, shift: ShiftKept, now: Instant, seen: Seen): Asked[] => {
  const { carers, byId, chance } = villagers;
  const { below: upTo, pick: one, happens } = chance;
  const params = { shiftId: shift.shiftId };
  const person = (memberId: string | null | undefined) => byId.get(memberId ?? '') ?? one(carers);
  const holder = person(shift.holderId);
  const search = seen.ofShift.get(shift.shiftId);
  const ofCover = { coverId: search?.coverId ?? nobodysCover };
  const asked = seen.asks.filter(({ coverId }) => coverId === search?.coverId);
  const answering = person(asked.length > 0 ? one(asked).carerId : null);
  const swap = seen.swaps.get(shift.shiftId);
  const ofSwap = { swapId: swap?.swapId ?? nobodysSwap };
  const later = { answer: 'later' as const, laterStartsAt: addMinutes(shift.startsAt, 30 * (1 + upTo(4))) };
  const fromOn = dayAt(shift.startsAt, zone);
  const all: (() => Asked[])[] = [
    () =>
      by(person(shift.carerId), cover.cannotCome, { body: { fromOn, untilOn: addDays(fromOn, upTo(2)) } }),
    () => by(holder, cover.startCover, { params }),
    () => by(holder, cover.startCover, { params }),
    () => by(holder, cover.stopCover, { params: ofCover }),
    () => by(holder, cover.askForCover, { params: ofCover, body: { carerId: one(carers).memberId } }),
    () => by(answering, cover.answerCover, { params: ofCover, body: { answer: 'yes' } }),
    () => by(answering, cover.answerCover, { params: ofCover, body: { answer: 'yes' } }),
    () => by(answering, cover.answerCover, { params: ofCover, body: happens(50) ? later : { answer: 'no' } }),
    () =>
      by(person(shift.carerId), cover.proposeSwap, {
        body: { givenShiftId: shift.shiftId, toCarerId: one(carers).memberId },
      }),
    () => by(person(swap?.toCarerId), cover.answerSwap, { params: ofSwap, body: { answer: 'yes' } }),
    () => by(holder, cover.answerSwap, { params: ofSwap, body: { answer: happens(80) ? 'yes' : 'no' } }),
    () => by(person(swap?.fromCarerId), cover.withdrawSwap, { params: ofSwap }),
  ];
  return now < shift.startsAt ? one(all)() : [];
};
