/** When a carer can work and what they want of it: their own word, or written down as they said it. */
import type { Reader, Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, daysBetween } from '#shared/language/time.ts';
import type { Availability, Exception, SayAvailability, SayException } from '#shared/matching/schema.ts';
import type { Call } from '../http/call.ts';
import { findActing } from '../members/reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { blocksOf, exceptionsOf, wishesOf } from './availability-reads.ts';
import { keepException, keepWeek, keepWishes, takeExceptionBack } from './records.ts';

const todayOf = async (handle: Reader, call: Call): Promise<Day> =>
  dayAt(call.now, (await mutualOf(handle, call.actor.mutualId)).zone);

export const showAvailability = async (
  call: Call,
  handle: Reader = call.deps.db.read,
): Promise<Availability> => {
  const { mutualId, memberId } = call.actor;
  const wishes = await wishesOf(handle, mutualId, memberId);
  const week = await blocksOf(handle, mutualId, [memberId]);
  const exceptions = await exceptionsOf(handle, mutualId, [memberId], await todayOf(handle, call));
  return {
    said: (wishes?.saidAt ?? null) !== null,
    week: week.map(({ carerId: _, ...block }) => block),
    exceptions: exceptions.map(({ carerId: _, ...exception }) => exception),
    furthestMiles: wishes?.furthestMiles ?? null,
    mostMinutes: wishes?.mostMinutes ?? null,
    likes: wishes?.likes ?? [],
    willNotDo: wishes?.willNotDo ?? [],
    kindsNotDone: wishes?.kindsNotDone ?? [],
    interests: wishes?.interests ?? [],
    guaranteedMinutes: wishes?.guaranteedMinutes ?? 0,
    guaranteedFromOn: wishes?.guaranteedFromOn ?? null,
  };
};

/** Holders learn nothing of it: their lists are asked anew when they look. */
const tell = (tx: Writer, call: Call, memberId: Id<'member'>): void =>
  announce(tx, call, 'availability.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });

export const sayAvailability = (call: Call, said: SayAvailability): Promise<Availability> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const { week, ...wishes } = said;
    await keepWishes(tx, mutualId, memberId, { ...wishes, saidAt: call.now });
    await keepWeek(tx, mutualId, memberId, week);
    await note(tx, call, 'AVAILABILITY_SAID', memberId, { times: week.length });
    tell(tx, call, memberId);
    return showAvailability(call, tx);
  });

const furthestDays = 400;
const mostExceptions = 100;

const refuseDays = (said: SayException, today: Day): void => {
  const pointer = '/untilOn';
  if (said.untilOn < today) throw new Refusal('invalid-input', [{ pointer, detail: 'These days are over.' }]);
  if (daysBetween(today, said.untilOn) > furthestDays)
    throw new Refusal('invalid-input', [
      { pointer, detail: `Choose a day up to ${addDays(today, furthestDays)}.` },
    ]);
};

export const sayException = (call: Call, said: SayException): Promise<Exception> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const today = await todayOf(tx, call);
    refuseDays(said, today);
    if ((await exceptionsOf(tx, mutualId, [memberId], today)).length >= mostExceptions)
      throw new Refusal('invalid-input', [
        { pointer: '/fromOn', detail: 'There are a hundred of these already. Take some back first.' },
      ]);
    const exceptionId = call.deps.newId('exception');
    await keepException(tx, { mutualId, exceptionId, carerId: memberId, ...said, saidAt: call.now });
    await note(tx, call, 'EXCEPTION_SAID', exceptionId, { kind: said.kind });
    tell(tx, call, memberId);
    return { exceptionId, ...said };
  });

/** Days on which a carer cannot come count as away, so that nobody asks them; said twice it stands once. */
export const keepAway = async (
  tx: Writer,
  call: Call,
  { fromOn, untilOn }: { fromOn: Day; untilOn: Day },
): Promise<void> => {
  const { mutualId, memberId } = call.actor;
  const today = await todayOf(tx, call);
  const said = await exceptionsOf(tx, mutualId, [memberId], today);
  const isSaid = said.some(
    (one) => one.kind === 'away' && one.startsTime === null && one.fromOn <= fromOn && one.untilOn >= untilOn,
  );
  if (isSaid || untilOn < today || said.length >= mostExceptions) return;
  const exceptionId = call.deps.newId('exception');
  const away = { kind: 'away', fromOn, untilOn, startsTime: null, wallMinutes: null } as const;
  await keepException(tx, { mutualId, exceptionId, carerId: memberId, ...away, saidAt: call.now });
  await note(tx, call, 'EXCEPTION_SAID', exceptionId, { kind: away.kind });
  tell(tx, call, memberId);
};

export const takeBackException = (call: Call, exceptionId: Id<'exception'>): Promise<null> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    if (!(await takeExceptionBack(tx, { mutualId, carerId: memberId, exceptionId })))
      throw new Refusal('not-found');
    await note(tx, call, 'EXCEPTION_TAKEN_BACK', exceptionId);
    tell(tx, call, memberId);
    return null;
  });

/** An agreement of the mutual with a carer; nobody writes down their own. */
export const agreeHours = (
  call: Call,
  carerId: Id<'member'>,
  agreed: { minutes: number; fromOn: Day },
): Promise<{ minutes: number; fromOn: Day }> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const carer = await findActing(tx, mutualId, carerId);
    if (!carer?.roles.includes('carer')) throw new Refusal('not-found');
    if (by.memberId === carerId) throw new Refusal('not-allowed');
    await keepWishes(tx, mutualId, carerId, {
      guaranteedMinutes: agreed.minutes,
      guaranteedFromOn: agreed.fromOn,
    });
    await note(tx, call, 'HOURS_AGREED', carerId, { minutes: agreed.minutes, fromOn: agreed.fromOn });
    tell(tx, call, carerId);
    return agreed;
  });
