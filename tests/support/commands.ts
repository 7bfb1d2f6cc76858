/** Every command of needs and shifts, each in a situation in which it may be given. */
import type { Endpoint } from '#shared/contract/endpoint.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { anOpenShift, aPair, aTakenShift, posted, wishes } from './care.ts';
import { api, type Person, type World } from './world.ts';

const { needs, shifts } = api;

/** A command ready to be sent: by whom, about what. */
export interface Ready {
  by: Person;
  endpoint: Endpoint;
  input: { params?: object; body?: object };
  /** Where something is said: something else that could be said in the same place. */
  another?: object;
}

export const nothing = '01980000-0000-7000-8000-000000000000';
const tomorrow = (world: World): string => addMinutes(world.now(), 1440).slice(0, 10);
const idOf = ({ shiftId }: Pick<Shift, 'shiftId'>) => ({ shiftId });
const open = async (world: World) => {
  const { holder, carer } = await aPair(world);
  return { holder, carer, shift: await anOpenShift(holder, { onDay: tomorrow(world), windowMinutes: 30 }) };
};
const waits = (carer: Person, shift: Shift) => {
  const body = { laterStartsAt: addMinutes(shift.startsAt, 120) };
  return carer.call(shifts.offerShift, { params: idOf(shift), body });
};
const taken = async (world: World) => {
  const { holder, carer } = await aPair(world);
  return { holder, carer, shift: await aTakenShift(holder, carer, { onDay: tomorrow(world) }) };
};
const ended = async (world: World) => {
  const story = await taken(world);
  await world.moveTo(addMinutes(story.shift.endsAt, 1));
  return { ...story, times: { startedAt: story.shift.startsAt, endedAt: story.shift.endsAt } };
};
const recorded = async (world: World) => {
  const story = await ended(world);
  const input = { params: idOf(story.shift), body: story.times };
  const { hours } = await story.carer.call(shifts.recordHours, input);
  return { ...story, hoursId: hours?.hoursId ?? '' };
};

export const commands: Record<string, (world: World) => Promise<Ready>> = {
  postNeed: async (world) => ({
    by: (await aPair(world)).holder,
    endpoint: needs.postNeed,
    input: { body: wishes({ days: ['MO', 'WE'], fromOn: tomorrow(world) }) },
    another: wishes({ days: ['MO', 'TH'], fromOn: tomorrow(world) }),
  }),
  changeNeed: async (world) => {
    const { holder } = await aPair(world);
    const { needId } = await posted(holder, { days: ['MO', 'WE'], fromOn: tomorrow(world) });
    const body = { version: 1, fromOn: tomorrow(world), startsTime: '11:00' };
    return {
      by: holder,
      endpoint: needs.changeNeed,
      input: { params: { needId }, body },
      another: { ...body, startsTime: '12:00' },
    };
  },
  pauseNeed: async (world) => {
    const { holder } = await aPair(world);
    const { needId } = await posted(holder, { days: ['MO', 'WE'], fromOn: tomorrow(world) });
    const body = { version: 1, from: tomorrow(world), to: null, reason: 'hospital' };
    return {
      by: holder,
      endpoint: needs.pauseNeed,
      input: { params: { needId }, body },
      another: { ...body, reason: 'holiday' },
    };
  },
  resumeNeed: async (world) => {
    const { holder } = await aPair(world);
    const { needId } = await posted(holder, { days: ['MO', 'WE'], fromOn: tomorrow(world) });
    const [from, params] = [tomorrow(world), { needId }];
    await holder.call(needs.pauseNeed, { params, body: { version: 1, from, to: null, reason: 'other' } });
    const body = { version: 2, from, backOn: addMinutes(world.now(), 7 * 1440).slice(0, 10) };
    return {
      by: holder,
      endpoint: needs.resumeNeed,
      input: { params, body },
      another: { ...body, backOn: from },
    };
  },
  endAgreement: async (world) => {
    const { holder, carer } = await aPair(world);
    const { shifts: laid } = await posted(holder, { days: ['MO', 'WE'], fromOn: tomorrow(world) });
    await carer.call(shifts.takeSeries, { params: idOf(laid[0] as Shift) });
    const [agreed] = (await carer.call(needs.agreements, {})).items;
    const dayIn = (days: number) => addMinutes(world.now(), days * 1440).slice(0, 10);
    return {
      by: carer,
      endpoint: needs.endAgreement,
      input: { params: { agreementId: agreed?.agreementId }, body: { lastDay: dayIn(10) } },
      another: { lastDay: dayIn(20) },
    };
  },
  answerMoved: async (world) => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder, { days: ['MO', 'WE'], fromOn: tomorrow(world) });
    await carer.call(shifts.takeSeries, { params: idOf(laid[0] as Shift) });
    const body = { version: 1, fromOn: tomorrow(world), startsTime: '11:00' };
    await holder.call(needs.changeNeed, { params: { needId }, body });
    return {
      by: carer,
      endpoint: needs.answerMoved,
      input: { params: { needId }, body: { keep: true } },
      another: { keep: false },
    };
  },
  optOut: async (world) => ({
    by: (await aPair(world)).carer,
    endpoint: shifts.optOut,
    input: { body: { noticeDays: 7 } },
    another: { noticeDays: 14 },
  }),
  endOptOut: async (world) => {
    const { carer } = await aPair(world);
    await carer.call(shifts.optOut, { body: { noticeDays: 7 } });
    return { by: carer, endpoint: shifts.endOptOut, input: {} };
  },
  takeWithRest: async (world) => {
    const { carer, shift } = await open(world);
    return {
      by: carer,
      endpoint: shifts.takeWithRest,
      input: { params: idOf(shift), body: { restStartsAt: shift.endsAt } },
      another: { restStartsAt: addMinutes(shift.endsAt, 60) },
    };
  },
  offerShift: async (world) => {
    const { carer, shift } = await open(world);
    const body = { laterStartsAt: addMinutes(shift.startsAt, 120) };
    return {
      by: carer,
      endpoint: shifts.offerShift,
      input: { params: idOf(shift), body },
      another: { laterStartsAt: addMinutes(shift.startsAt, 180) },
    };
  },
  answerOffer: async (world) => {
    const { holder, carer, shift } = await open(world);
    const { offerId } = await waits(carer, shift);
    return {
      by: holder,
      endpoint: shifts.answerOffer,
      input: { params: { offerId }, body: { answer: 'yes' } },
      another: { answer: 'no' },
    };
  },
  withdrawOffer: async (world) => {
    const { carer, shift } = await open(world);
    const { offerId } = await waits(carer, shift);
    return { by: carer, endpoint: shifts.withdrawOffer, input: { params: { offerId } } };
  },
  openCalendarFeed: async (world) => ({
    by: (await aPair(world)).carer,
    endpoint: shifts.openCalendarFeed,
    input: { body: { names: false } },
    another: { names: true },
  }),
  closeCalendarFeed: async (world) => ({
    by: (await aPair(world)).holder,
    endpoint: shifts.closeCalendarFeed,
    input: {},
  }),
  closeNeed: async (world) => {
    const { holder, shift } = await open(world);
    return { by: holder, endpoint: needs.closeNeed, input: { params: { needId: shift.needId } } };
  },
  takeShift: async (world) => {
    const { carer, shift } = await open(world);
    return { by: carer, endpoint: shifts.takeShift, input: { params: idOf(shift) } };
  },
  takeShiftAt: async (world) => {
    const { carer, shift } = await open(world);
    const body = { startsAt: addMinutes(shift.startsAt, 20) };
    return {
      by: carer,
      endpoint: shifts.takeShiftAt,
      input: { params: idOf(shift), body },
      another: { startsAt: shift.startsAt },
    };
  },
  takeSeries: async (world) => {
    const { holder, carer } = await aPair(world);
    const { shifts: laid } = await posted(holder, { days: ['MO', 'WE'], fromOn: tomorrow(world) });
    return { by: carer, endpoint: shifts.takeSeries, input: { params: idOf(laid[0] as Shift) } };
  },
  declineShift: async (world) => {
    const { carer, shift } = await open(world);
    return { by: carer, endpoint: shifts.declineShift, input: { params: idOf(shift) } };
  },
  reconsiderShift: async (world) => {
    const { carer, shift } = await open(world);
    await carer.call(shifts.declineShift, { params: idOf(shift) });
    return { by: carer, endpoint: shifts.reconsiderShift, input: { params: idOf(shift) } };
  },
  handBackShift: async (world) => {
    const { carer, shift } = await taken(world);
    const input = { params: idOf(shift), body: { reason: 'Ill' } };
    return { by: carer, endpoint: shifts.handBackShift, input, another: { reason: 'Away' } };
  },
  cancelShift: async (world) => {
    const { holder, shift } = await taken(world);
    return { by: holder, endpoint: shifts.cancelShift, input: { params: idOf(shift) } };
  },
  moveShift: async (world) => {
    const { holder, shift } = await taken(world);
    const body = { onDay: tomorrow(world), startsTime: '16:00', wallMinutes: 60 };
    return {
      by: holder,
      endpoint: shifts.moveShift,
      input: { params: idOf(shift), body },
      another: { ...body, startsTime: '17:00' },
    };
  },
  notWorked: async (world) => {
    const { carer, shift } = await ended(world);
    const body = { reason: 'In hospital' };
    return {
      by: carer,
      endpoint: shifts.notWorked,
      input: { params: idOf(shift), body },
      another: { reason: 'Away' },
    };
  },
  recordHours: async (world) => {
    const { carer, shift, times } = await ended(world);
    return {
      by: carer,
      endpoint: shifts.recordHours,
      input: { params: idOf(shift), body: times },
      another: { ...times, breakMinutes: 10 },
    };
  },
  confirmHours: async (world) => {
    const { holder, shift, hoursId } = await recorded(world);
    return {
      by: holder,
      endpoint: shifts.confirmHours,
      input: { params: idOf(shift), body: { hoursId } },
      another: { hoursId: `hours_${nothing}` },
    };
  },
  correctHours: async (world) => {
    const { holder, shift, hoursId, times } = await recorded(world);
    const body = { hoursId, ...times, endedAt: addMinutes(times.endedAt, -15) };
    return {
      by: holder,
      endpoint: shifts.correctHours,
      input: { params: idOf(shift), body },
      another: { ...body, breakMinutes: 10 },
    };
  },
  disputeHours: async (world) => {
    const { holder, shift, hoursId } = await recorded(world);
    const body = { hoursId, reason: 'Shorter' };
    return {
      by: holder,
      endpoint: shifts.disputeHours,
      input: { params: idOf(shift), body },
      another: { ...body, reason: 'Longer' },
    };
  },
};
