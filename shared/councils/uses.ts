/** What money is spent on, as far as a council’s rules tell one thing from another. */
import { z } from 'zod';

/** Kinds of help a need may be for. */
export const careUses = [
  'personal-care',
  'household-help',
  'gardening',
  'company',
  'getting-out',
  'health-care',
] as const;

/** What else money goes to: pooled purchases, and what councils commonly name as never theirs to pay. */
export const uses = [
  ...careUses,
  'training',
  'insurance',
  'equipment',
  'residential-care',
  'bills',
  'gifts',
  'alcohol-tobacco-gambling',
  'debts-fines',
] as const;

export type CareUse = (typeof careUses)[number];
export type Use = (typeof uses)[number];

export const careUseSchema = z.enum(careUses, { error: 'Choose what kind of help it is.' });
export const useSchema = z.enum(uses, { error: 'Choose what it is spent on.' });

/** A need that says nothing is for personal care. */
export const usualUse: CareUse = 'personal-care';
