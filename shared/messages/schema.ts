import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { instantSchema } from '../language/time.ts';
import { attachmentKinds, attachmentSchema } from './attachment.ts';

const sides = ['holder', 'carer'] as const;
const sideSchema = z.enum(sides);

const written = z.object({
  words: z.string().trim().max(4000, { error: 'Keep a message to 4,000 letters.' }).default(''),
  /** The one shift it is about. */
  shiftId: idSchema('shift').optional(),
  attachment: attachmentSchema.optional(),
});

const saysSomething = (message: { words: string; attachment?: unknown }): boolean =>
  message.words !== '' || message.attachment !== undefined;
const sayIt = { path: ['words'], error: 'Write something, or choose a file to send.' };

export const writeSchema = written.refine(saysSomething, sayIt);
export type Write = z.output<typeof writeSchema>;

/** The first words about a need; a holder says to which carer. */
export const writeFirstSchema = written
  .extend({ carerId: idSchema('member').optional() })
  .refine(saysSomething, sayIt);
export type WriteFirst = z.output<typeof writeFirstSchema>;

export const conversationSchema = z.object({
  conversationId: idSchema('conversation'),
  needId: idSchema('need'),
  title: z.string(),
  /** Which of the two I am. */
  side: sideSchema,
  withId: idSchema('member'),
  withName: z.string(),
  lastSentAt: instantSchema,
  unread: z.int().nonnegative(),
  /** Who ended it learns that it can be opened again; the other only that it has ended. */
  standing: z.enum(['open', 'ended-by-me', 'ended']),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const messageSchema = z.object({
  messageId: idSchema('message'),
  place: z.int(),
  mine: z.boolean(),
  sentBy: z.string(),
  /** The holder, when somebody wrote who acts for them. */
  forName: z.string().nullable(),
  words: z.string(),
  shiftId: idSchema('shift').nullable(),
  shiftStartsAt: instantSchema.nullable(),
  attachment: z
    .object({
      attachmentId: idSchema('attachment'),
      name: z.string(),
      kind: z.enum(attachmentKinds),
      bytes: z.int(),
    })
    .nullable(),
  sentAt: instantSchema,
  /** Whether the other side has read it; of what they wrote, whether mine has. */
  read: z.boolean(),
});
export type Message = z.infer<typeof messageSchema>;

export const reportSchema = z.object({
  reportId: idSchema('report'),
  reportedBy: z.string(),
  about: z.string(),
  sentBy: z.string(),
  sentAt: instantSchema,
  words: z.string(),
  why: z.string().nullable(),
  reportedAt: instantSchema,
});
export type Report = z.infer<typeof reportSchema>;

export const reportBody = z.object({
  why: z.string().trim().max(1000, { error: 'Keep this to 1,000 letters.' }).optional(),
});
export const closeReportBody = z.object({
  outcome: z
    .string({ error: 'Say what was done about it.' })
    .trim()
    .min(1, { error: 'Say what was done about it.' })
    .max(1000, { error: 'Keep this to 1,000 letters.' }),
});
