/** Who needs a voice in a decision: who is affected and how, who was reached and how, and who was not. */
import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { daySchema, instantSchema } from '../language/time.ts';
import { voiceGroups } from './groups.ts';
import { hearings } from './map.ts';

export const waysToReach = ['meeting', 'letter', 'phone', 'visit', 'online', 'other'] as const;
export const affectedAnswers = ['yes', 'no'] as const;

const words = (most: number, error: string) => z.string().trim().min(1, { error }).max(most);

const groupNamed = {
  group: z.enum(voiceGroups, { error: 'Choose which group it is.' }),
  /** Only of a group that you name yourselves. */
  name: words(80, 'Say what this group is called.').nullable().default(null),
};
interface Named {
  group: (typeof voiceGroups)[number];
  name: string | null;
}
const isNamedWhereAsked = ({ group, name }: Named): boolean => group !== 'named' || name !== null;
const isNamedOnlyThere = ({ group, name }: Named): boolean => group === 'named' || name === null;

const named = <S extends z.ZodType<Named>>(schema: S) =>
  schema
    .refine(isNamedWhereAsked, { path: ['name'], error: 'Say what this group is called.' })
    .refine(isNamedOnlyThere, { path: ['name'], error: 'This group has a name already.' });

const voiceShape = z.strictObject({
  ...groupNamed,
  affected: z.enum(affectedAnswers, { error: 'Say whether this touches them.' }),
  how: words(500, 'Say in a few words how this touches them, or why not.'),
  /** An entry of one’s own that this one puts right. */
  correctsId: idSchema('voice').nullable().default(null),
});
export const voiceSchema = named(voiceShape);
export type VoiceSaid = z.output<typeof voiceSchema>;

const outreachShape = z.strictObject({
  ...groupNamed,
  way: z.enum(waysToReach, { error: 'Choose how they were reached.' }),
  onDay: daySchema,
  /** 0: it was tried, and nobody came or answered. */
  people: z
    .int({ error: 'Say how many people were reached; 0 if nobody was.' })
    .min(0, { error: 'Say how many people were reached; 0 if nobody was.' })
    .max(100_000, { error: 'Say how many people were reached; 0 if nobody was.' }),
  byWhom: words(120, 'Say who did it.'),
  words: z.string().trim().min(1).max(300).nullable().default(null),
  correctsId: idSchema('outreach').nullable().default(null),
});
export const outreachSchema = named(outreachShape);
export type OutreachSaid = z.output<typeof outreachSchema>;

const voiceShown = z.object({ affected: z.enum(affectedAnswers), how: z.string(), at: instantSchema });
const outreachShown = z.object({
  way: z.enum(waysToReach),
  onDay: daySchema,
  /** Null for fewer than five: a few, who could be told by name. */
  people: z.int().nullable(),
  byWhom: z.string(),
  words: z.string().nullable(),
  at: instantSchema,
});

const mappedGroupSchema = z.object({
  group: z.enum(voiceGroups),
  name: z.string().nullable(),
  hearing: z.enum(hearings),
  voices: z.array(
    voiceShown.extend({
      voiceId: idSchema('voice'),
      saidBy: z.string(),
      /** Said of an earlier version of the proposal. */
      ofEarlierVersion: z.boolean(),
      mayPutRight: z.boolean(),
      before: z.array(voiceShown),
    }),
  ),
  outreaches: z.array(
    outreachShown.extend({
      outreachId: idSchema('outreach'),
      saidBy: z.string(),
      mayPutRight: z.boolean(),
      before: z.array(outreachShown),
    }),
  ),
  /** Counted each time they were reached. */
  people: z.int(),
  /** Some were reached who are too few to be counted here. */
  someNotCounted: z.boolean(),
  /** Of members, after the count; null for other groups, and for classes of fewer than five. */
  turnout: z.object({ entitled: z.int(), voted: z.int() }).nullable(),
});
export type MappedGroup = z.input<typeof mappedGroupSchema>;

export const voicesSchema = z
  .object({
    proposalId: idSchema('proposal'),
    /** Whoever asks may still say something: until voting opens. */
    mayAdd: z.boolean(),
    /** The map as it stood when voting opened; null while it is still being made. */
    asOf: instantSchema.nullable(),
    isDecided: z.boolean(),
    groups: z.array(mappedGroupSchema),
  })
  .meta({ id: 'Voices' });
export type Voices = z.input<typeof voicesSchema>;
