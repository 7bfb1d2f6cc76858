import { usualUse } from '#shared/councils/uses.ts';
import type { Pause } from '#shared/needs/pattern.ts';
import type { Need } from '#shared/needs/schema.ts';
import { type Actor, isInOffice } from '../http/actor.ts';
import type { NeedRow } from './reads.ts';

/** Being in hospital is nobody’s to read but theirs: a coordinator sees that care is paused, not why. */
const pausesFor = (actor: Actor, pauses: readonly Pause[]): Pause[] =>
  pauses.map((pause) => (isInOffice(actor) ? { ...pause, reason: 'other' } : pause));

/** Care text is for the holder's side only; a coordinator who wrote it down cannot read it back. */
export const presentNeed = (actor: Actor, { need, holderName }: NeedRow): Need => ({
  needId: need.needId,
  holderId: need.holderId,
  holderName,
  title: need.title,
  kind: need.kind,
  notes: isInOffice(actor) ? null : need.notes,
  onDay: need.onDay,
  days: need.days,
  fromOn: need.fromOn,
  untilOn: need.untilOn,
  startsTime: need.startsTime,
  wallMinutes: need.wallMinutes,
  windowMinutes: need.windowMinutes,
  everyWeeks: need.pattern?.everyWeeks ?? 1,
  weekOn: need.pattern?.weekOn ?? null,
  moreTimes: [...(need.pattern?.moreTimes ?? [])],
  spans: [...(need.pattern?.spans ?? [])],
  pauses: pausesFor(actor, need.pattern?.pauses ?? []),
  breakMinutes: need.breakMinutes ?? 0,
  carersNeeded: need.carersNeeded,
  skills: need.skills,
  languages: need.languages,
  outcome: need.outcome,
  use: need.use ?? usualUse,
  circle: need.circle,
  holderDecides: need.holderDecides,
  status: need.status,
  version: need.version,
});
