import { z } from 'zod';
import { idSchema } from '../../language/ids.ts';
import { instantSchema, isInstant } from '../../language/time.ts';

/** `waiting` for the holder’s yes. `lapsed`: somebody else has it, or it was moved, called off or has begun. */
export const offerStatuses = ['waiting', 'accepted', 'declined', 'withdrawn', 'lapsed'] as const;
export type OfferStatus = (typeof offerStatuses)[number];

export const offerWishesSchema = z
  .object({
    /** Yes, if it begins then; without it, yes as it stands. */
    laterStartsAt: instantSchema.optional(),
    /** All later ones of its need too, until further notice. */
    series: z.boolean().default(false),
    /** When I will rest to make up for what it leaves too little. */
    restStartsAt: instantSchema.optional(),
  })
  .refine(({ laterStartsAt, series }) => !(laterStartsAt && series), {
    error: 'Say a later time for one visit at a time.',
    path: ['laterStartsAt'],
  });
export type OfferWishes = z.output<typeof offerWishesSchema>;

/** The form’s own: only the later time. */
export const laterSchema = z.object({
  laterStartsAt: z
    .string({ error: 'Say when you could begin.' })
    .refine(isInstant, { error: 'Say when you could begin.' }),
});

const personSchema = z.object({ memberId: idSchema('member'), name: z.string() });

/** A carer’s yes that waits for the holder’s: both see the same. */
export const offerSchema = z.object({
  offerId: idSchema('offer'),
  shiftId: idSchema('shift'),
  needId: idSchema('need'),
  title: z.string(),
  holder: personSchema,
  carer: personSchema,
  status: z.enum(offerStatuses),
  /** When it was to begin and end as it was offered. */
  startsAt: instantSchema,
  endsAt: instantSchema,
  laterStartsAt: instantSchema.nullable(),
  series: z.boolean(),
  offeredAt: instantSchema,
  /** The holder may answer until then. */
  until: instantSchema,
  endedAt: instantSchema.nullable(),
  /** It waits for my answer. */
  asksMe: z.boolean(),
  /** It is mine, and I may take it back while it waits. */
  isMine: z.boolean(),
});
export type Offer = z.infer<typeof offerSchema>;
