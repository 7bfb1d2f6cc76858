/** What a changed rule means for those who agreed to it as it was. */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, minuteOfDay } from '#shared/language/time.ts';
import { plainPattern } from '#shared/needs/pattern.ts';
import type { Call } from '../../http/call.ts';
import { notify } from '../../notices/actions.ts';
import { announce, note } from '../../oversight/actions.ts';
import type { NeedRow } from '../reads.ts';
import { agreementsOfNeed } from './reads.ts';
import { changeAgreement } from './records.ts';

type Need = NeedRow['need'];
type Agreed = Awaited<ReturnType<typeof agreementsOfNeed>>[number];

/** All that decides on which days, when and for how long one visit comes; null where there is none of that number. */
const whenOf = (need: Need, visit: number) => {
  const { everyWeeks, weekOn, spans, moreTimes } = need.pattern ?? plainPattern;
  const time = visit === 1 ? { ...need, days: null } : moreTimes.find((one) => one.visit === visit);
  if (!time) return null;
  const { startsTime, wallMinutes } = time;
  return {
    startsTime,
    wallMinutes,
    breakMinutes: need.breakMinutes ?? 0,
    days: JSON.stringify([time.days ?? need.days, everyWeeks, weekOn, spans]),
  };
};

/** A start that moves within the window agreed beforehand asks nothing new of anybody. */
const isWithinWindow = (from: Need['startsTime'], to: Need['startsTime'], windowMinutes: number): boolean =>
  minuteOfDay(from) >= minuteOfDay(to) && minuteOfDay(from) <= minuteOfDay(to) + windowMinutes;

const touched = (before: Need, need: Need, visit: number): 'not' | 'changed' | 'gone' => {
  const [was, is] = [whenOf(before, visit), whenOf(need, visit)];
  if (!was || !is) return 'gone';
  const isSame =
    was.days === is.days &&
    was.wallMinutes === is.wallMinutes &&
    was.breakMinutes === is.breakMinutes &&
    isWithinWindow(was.startsTime, is.startsTime, need.windowMinutes);
  return isSame ? 'not' : 'changed';
};

const tellOf = async (
  tx: Writer,
  call: Call,
  { agreementId, needId, holderId, carerId }: Agreed,
): Promise<void> => {
  announce(tx, call, 'agreement.changed', { agreementId, needId }, { members: [holderId, carerId] });
  await notify(tx, call, 'shift-changed', [holderId, carerId], { needId });
};

/** An agreement of which nothing is left ends the day before; its carer is told. */
export const endOne = async (tx: Writer, call: Call, agreed: Agreed, lastDay: Day): Promise<void> => {
  const untilOn = agreed.untilOn !== null && agreed.untilOn < lastDay ? agreed.untilOn : lastDay;
  await changeAgreement(tx, agreed.mutualId, agreed.agreementId, {
    status: 'ended',
    untilOn,
    endedAt: call.now,
    endedById: call.actor.by.memberId,
  });
  await note(tx, call, 'AGREEMENT_ENDED', agreed.agreementId, { untilOn });
  await tellOf(tx, call, agreed);
};

/** Whoever agreed to another time or other days is asked; what is not touched stays agreed. */
export const askAgreed = async (
  tx: Writer,
  call: Call,
  before: Need,
  need: Need,
  fromOn: Day,
): Promise<void> => {
  for (const agreed of await agreementsOfNeed(tx, need.mutualId, need.needId)) {
    const what = touched(before, need, agreed.visit);
    if (what === 'gone') await endOne(tx, call, agreed, addDays(fromOn, -1));
    if (what !== 'changed') continue;
    await changeAgreement(tx, need.mutualId, agreed.agreementId, { status: 'asked' });
    await note(tx, call, 'AGREEMENT_ASKED_AGAIN', agreed.agreementId, { fromOn });
    await tellOf(tx, call, agreed);
  }
};

/** With the need all that was agreed about it ends. */
export const endAgreementsOfNeed = async (
  tx: Writer,
  call: Call,
  needId: Id<'need'>,
  today: Day,
): Promise<void> => {
  for (const agreed of await agreementsOfNeed(tx, call.actor.mutualId, needId))
    await endOne(tx, call, agreed, today);
};
