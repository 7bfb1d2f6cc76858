/** A need’s rule, from what its holder said. */
import type { Day } from '#shared/language/time.ts';
import { mondayOf } from '#shared/language/time.ts';
import { numbered, type Pattern, plainPattern } from '#shared/needs/pattern.ts';
import type { ChangeNeed, PostNeed } from '#shared/needs/schema.ts';

const isPlain = (pattern: Pattern): boolean =>
  pattern.everyWeeks === 1 &&
  pattern.lastVisit === 1 &&
  pattern.spans.length === 0 &&
  pattern.pauses.length === 0;

/** What is one visit every week needs no pattern. */
export const keptPattern = (pattern: Pattern): Pattern | null => (isPlain(pattern) ? null : pattern);

const weekOn = (everyWeeks: number, inWeekOf: Day | undefined, fromOn: Day | null): Day | null => {
  const onDay = inWeekOf ?? fromOn;
  return everyWeeks === 1 || onDay === null ? null : mondayOf(onDay);
};

/** The rule of a need as it is posted. */
export const ruleOf = (wishes: PostNeed) => ({
  onDay: wishes.onDay ?? null,
  days: wishes.days,
  fromOn: wishes.fromOn ?? null,
  untilOn: wishes.untilOn ?? null,
  startsTime: wishes.startsTime,
  wallMinutes: wishes.wallMinutes,
  whenTwice: wishes.whenTwice ?? null,
  pattern: keptPattern({
    ...plainPattern,
    everyWeeks: wishes.everyWeeks,
    weekOn: weekOn(wishes.everyWeeks, wishes.inWeekOf, wishes.fromOn ?? null),
    ...numbered(wishes.moreTimes, plainPattern),
    spans: wishes.spans,
  }),
});

type PatternChange = Pick<ChangeNeed, 'everyWeeks' | 'inWeekOf' | 'moreTimes' | 'spans' | 'fromOn'>;

/** The pattern after a change; what is not said stays as it is. */
export const changedPattern = (before: Pattern | null, change: PatternChange): Pattern | null => {
  const known = before ?? plainPattern;
  const everyWeeks = change.everyWeeks ?? known.everyWeeks;
  const isAnchored = change.inWeekOf === undefined && known.weekOn !== null && everyWeeks > 1;
  return keptPattern({
    ...known,
    everyWeeks,
    weekOn: isAnchored ? known.weekOn : weekOn(everyWeeks, change.inWeekOf, change.fromOn),
    ...(change.moreTimes ? numbered(change.moreTimes, known) : {}),
    spans: change.spans ?? known.spans,
  });
};
