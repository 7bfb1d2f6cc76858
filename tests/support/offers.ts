/** A holder who decides first, the carers who say yes to them, and where each of them stands. */
import type { Offer } from '#shared/shifts/offers/schema.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { aCarer, aHolder, anOpenShift, type Wishes } from './care.ts';
import { anchor, api, type Person, type World } from './world.ts';

const { notices, shifts } = api;

/** On Monday morning: so many carers on a holder's team, and a shift on Wednesday at eight whose holder decides first. */
export const asksFirst = async (world: World, team: number, more: Partial<Wishes> = {}) => {
  await world.moveTo(anchor);
  const holder = await aHolder(world);
  const carers: Person[] = [];
  for (let place = 0; place < team; place += 1) {
    const carer = await aCarer(world);
    await world.pair(holder.memberId, carer.memberId);
    carers.push(carer);
  }
  const shift = await anOpenShift(holder, { circle: 'team', holderDecides: true, ...more });
  return { holder, carers, first: carers[0] as Person, shift };
};

export interface Wanted {
  laterStartsAt?: string;
  series?: boolean;
  restStartsAt?: string;
}

export const offer = (carer: Person, { shiftId }: Pick<Shift, 'shiftId'>, body: Wanted = {}) =>
  carer.ask(shifts.offerShift, { params: { shiftId }, body });

/** A yes that is let in. */
export const offered = async (
  carer: Person,
  shift: Pick<Shift, 'shiftId'>,
  body: Wanted = {},
): Promise<Offer> => {
  const answer = await offer(carer, shift, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.problem));
  return answer.body;
};

export const reply = (
  holder: Person,
  { offerId }: Pick<Offer, 'offerId'>,
  answer: 'yes' | 'no',
  headers: Record<string, string> = {},
) => holder.ask(shifts.answerOffer, { params: { offerId }, body: { answer } }, headers);

export const withdraw = (carer: Person, { offerId }: Pick<Offer, 'offerId'>) =>
  carer.ask(shifts.withdrawOffer, { params: { offerId } });

export const offersOf = async (person: Person): Promise<Offer[]> =>
  (await person.call(shifts.offers, {})).items;

export const statusFor = async (person: Person, { offerId }: Pick<Offer, 'offerId'>) =>
  (await offersOf(person)).find((one) => one.offerId === offerId)?.status ?? null;

/** What is new for them, the newest first. */
export const hears = async (person: Person) =>
  (await person.call(notices.notices, { query: { limit: 100 } })).items.map(({ kind }) => kind);
