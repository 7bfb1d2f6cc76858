/** What a holder agrees beforehand: who is asked when their carer cannot come, and who must hear of it. */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { circleSchema } from '../members/schema.ts';

const stepSchema = z.object({
  circle: circleSchema,
  /** So many whole hours before the visit this circle is asked at the latest; the first is asked at once. */
  hoursBefore: z
    .int({ error: 'Give whole hours.' })
    .min(0, { error: 'Give whole hours, 0 or more.' })
    .max(336, { error: 'At most 336 hours, which is two weeks.' }),
});
export type CoverStep = z.output<typeof stepSchema>;

/** The sentences are the form’s sentences. Hours and minutes are whole. */
const wishes = z.object({
  /** In the order they are asked. */
  circles: z
    .array(stepSchema)
    .min(1, { error: 'Choose who is asked first.' })
    .max(3, { error: 'There are three circles to ask.' }),
  askedAtOnce: z
    .int({ error: 'Say how many are asked at once.' })
    .min(1, { error: 'Ask at least one person at a time.' })
    .max(10, { error: 'Ask at most ten people at a time.' }),
  answerMinutes: z
    .int({ error: 'Say how long each person has to answer.' })
    .min(5, { error: 'Give each person at least 5 minutes to answer.' })
    .max(1440, { error: 'Give each person at most a day to answer.' }),
  tellHoursBefore: z
    .int({ error: 'Give whole hours.' })
    .min(1, { error: 'Tell them at least an hour before the visit.' })
    .max(336, { error: 'At most 336 hours, which is two weeks.' }),
  named: z
    .array(idSchema('member'))
    .min(1, { error: 'Name at least one person to tell.' })
    .max(10, { error: 'Name at most ten people.' }),
  thenWhat: z.string().trim().max(1000, { error: 'Keep this to 1,000 letters.' }).optional(),
});

export const agreeCoverSchema = wishes.superRefine(({ circles, named }, context) => {
  const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if (new Set(circles.map(({ circle }) => circle)).size !== circles.length)
    add('circles', 'Each circle is asked once.');
  const later = circles.slice(1);
  if (later.some((step, place) => place > 0 && step.hoursBefore > (later[place - 1]?.hoursBefore ?? 0)))
    add('circles', 'A later circle cannot be asked before the one it follows.');
  if (new Set(named).size !== named.length) add('named', 'Each person once.');
});
export type AgreeCover = z.output<typeof agreeCoverSchema>;

/** As it is kept, and as a search that has begun goes on by it. */
export type CoverPlan = Pick<
  AgreeCover,
  'circles' | 'askedAtOnce' | 'answerMinutes' | 'tellHoursBefore' | 'named'
> & { thenWhat: string | null };

/**
 * Where a registered provider names a carer and no search is under way: nobody else is asked, and what the holder
 * agreed of telling people holds; without it, coordinators are told six hours before.
 */
export const namedCarerPlan = (agreed: CoverPlan | null): CoverPlan => ({
  circles: [],
  askedAtOnce: 1,
  answerMinutes: agreed?.answerMinutes ?? 60,
  tellHoursBefore: agreed?.tellHoursBefore ?? 6,
  named: agreed?.named ?? [],
  thenWhat: agreed?.thenWhat ?? null,
});

/** Somebody who could be told that care is at risk: they act for the holder, or belong to the mutual’s helpers. */
export const coverPersonSchema = z.object({
  memberId: idSchema('member'),
  name: z.string(),
  part: z.enum(['representative', 'supporter', 'coordinator']),
});
export type CoverPerson = z.infer<typeof coverPersonSchema>;

export const coverPlanSchema = wishes.extend({ thenWhat: z.string().nullable() });
