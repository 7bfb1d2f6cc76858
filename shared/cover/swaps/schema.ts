import { z } from 'zod';
import { idSchema } from '../../language/ids.ts';
import { instantSchema } from '../../language/time.ts';

/** `proposed` → the other carer → `agreed` → each holder → `done`. `lapsed`: a shift is no longer as it was proposed. */
export const swapStatuses = ['proposed', 'agreed', 'done', 'declined', 'withdrawn', 'lapsed'] as const;
export type SwapStatus = (typeof swapStatuses)[number];

export const swapAnswerers = ['carer', 'given-holder', 'wanted-holder'] as const;
export type SwapAnswerer = (typeof swapAnswerers)[number];

const personSchema = z.object({ memberId: idSchema('member'), name: z.string() });

/** One of the two shifts: whose and when, never what the care is. */
export const swappedShiftSchema = z.object({
  shiftId: idSchema('shift'),
  holder: personSchema,
  startsAt: instantSchema,
  endsAt: instantSchema,
});
export type SwappedShift = z.infer<typeof swappedShiftSchema>;

export const swapSchema = z.object({
  swapId: idSchema('swap'),
  status: z.enum(swapStatuses),
  from: personSchema,
  to: personSchema,
  /** Null for the holder of the other one only: each holder sees their own. */
  given: swappedShiftSchema.nullable(),
  wanted: swappedShiftSchema.nullable(),
  /** Given with nothing wanted in return. */
  isGift: z.boolean(),
  proposedAt: instantSchema,
  waitsFor: z.array(z.enum(swapAnswerers)),
  /** It waits for my answer. */
  asksMe: z.boolean(),
  /** I proposed it, and may take it back. */
  isMine: z.boolean(),
});
export type Swap = z.infer<typeof swapSchema>;

export const proposeSwapSchema = z.object({
  givenShiftId: idSchema('shift'),
  toCarerId: idSchema('member'),
  wantedShiftId: idSchema('shift').optional(),
});
export type ProposeSwap = z.output<typeof proposeSwapSchema>;

/** Carers I could swap with, and which of their coming shifts are with people who know me too. */
export const swapChoiceSchema = personSchema.extend({ shifts: z.array(swappedShiftSchema) });
export type SwapChoice = z.infer<typeof swapChoiceSchema>;
