/** Care that stops for a while: in hospital, on holiday. What was laid out is called off and comes back with it. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt } from '#shared/language/time.ts';
import { type Pause, plainPattern } from '#shared/needs/pattern.ts';
import type { Need, PauseNeed, ResumeNeed } from '#shared/needs/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { giveAgreedOf } from './agreements/give.ts';
import { followRule } from './follow.ts';
import { openNeed, ownNeed, tellNeed } from './own.ts';
import { presentNeed } from './policy.ts';
import type { NeedRow } from './reads.ts';
import { changeNeedRow } from './records.ts';
import { keptPattern } from './rule.ts';

type DaysOff = Pick<Pause, 'from' | 'to'>;
const meet = (one: DaysOff, other: DaysOff): boolean =>
  (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);

const refuseMeeting = (pause: DaysOff, others: readonly Pause[]): void => {
  if (others.some((other) => meet(pause, other))) throw new Refusal('already-paused');
};

/** Pauses that are over are forgotten: the shifts say what became of each day. */
const goingOn = (need: NeedRow['need'], today: Day): Pause[] =>
  (need.pattern?.pauses ?? []).filter(({ to }) => to === null || to >= today);

const openAt = async (tx: Writer, call: Call, needId: Id<'need'>, version: number) => {
  const { need } = await openNeed(tx, call, needId);
  if (need.version !== version) throw new Refusal('need-changed-meanwhile');
  const mutual = await mutualOf(tx, call.actor.mutualId);
  return { need, mutual, today: dayAt(call.now, mutual.zone) };
};

const keep = async (
  tx: Writer,
  call: Call,
  { need, mutual, today }: Awaited<ReturnType<typeof openAt>>,
  pauses: Pause[],
): Promise<NeedRow> => {
  const { mutualId, needId, version } = need;
  const pattern = keptPattern({
    ...(need.pattern ?? plainPattern),
    pauses: pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  });
  await changeNeedRow(tx, mutualId, needId, { pattern, version: version + 1 });
  const changed = await ownNeed(tx, call, needId);
  const upTo = need.laidOutTo ?? today;
  await followRule(tx, call, { need: changed.need, begins: call.now, upTo, zone: mutual.zone });
  await giveAgreedOf(tx, call, mutual, needId);
  await tellNeed(tx, call, changed);
  return changed;
};

export const pauseNeed = (call: Call, needId: Id<'need'>, pause: PauseNeed): Promise<Need> =>
  call.write(async (tx) => {
    const { version, ...asked } = pause;
    const found = await openAt(tx, call, needId, version);
    if (asked.from < found.today) throw new Refusal('shift-in-the-past');
    const others = goingOn(found.need, found.today);
    refuseMeeting(asked, others);
    const changed = await keep(tx, call, found, [...others, asked]);
    await note(tx, call, 'NEED_PAUSED', needId, { from: asked.from, to: asked.to ?? '' });
    return presentNeed(call.actor, changed);
  });

export const resumeNeed = (call: Call, needId: Id<'need'>, said: ResumeNeed): Promise<Need> =>
  call.write(async (tx) => {
    const { from, backOn, version } = said;
    const found = await openAt(tx, call, needId, version);
    const pauses = goingOn(found.need, found.today);
    const pause = pauses.find((one) => one.from === from);
    if (!pause) throw new Refusal('not-paused');
    if (backOn < found.today) throw new Refusal('shift-in-the-past');
    const others = pauses.filter((one) => one !== pause);
    const again = backOn > from ? [{ ...pause, to: addDays(backOn, -1) }] : [];
    for (const one of again) refuseMeeting(one, others);
    const changed = await keep(tx, call, found, [...others, ...again]);
    await note(tx, call, 'NEED_RESUMED', needId, { from, backOn });
    return presentNeed(call.actor, changed);
  });
