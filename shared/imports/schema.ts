import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { daySchema } from '../language/time.ts';
import { importFiles } from './files.ts';
import { faultCodes } from './said.ts';

/** More than so many faults are counted and not listed: they have a cause in common. */
export const mostListed = 500;

export const importBody = z.object({
  /** The text of each file, by its name without `.csv`. */
  files: z
    .record(z.string().max(80), z.string())
    .refine((files) => Object.keys(files).length > 0, { error: 'Choose at least one file.' })
    .refine((files) => Object.keys(files).length <= 20, { error: 'Choose at most 20 files.' }),
  /** Care that began before this day was paid already: it counts and is never collected. */
  settleFrom: daySchema.optional(),
});

export const faultSchema = z.object({
  file: z.string(),
  /** As a spreadsheet counts: the header is row 1. */
  row: z.int().nullable(),
  column: z.string().nullable(),
  code: z.enum(faultCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** In English: what is wrong and what would be right. */
  wrong: z.string(),
  right: z.string(),
});
export type SaidFault = z.infer<typeof faultSchema>;

export const importReportSchema = z.object({
  /** False for a preview, and whenever there is a fault. */
  written: z.boolean(),
  importId: idSchema('import').nullable(),
  settleFrom: daySchema.nullable(),
  files: z.array(
    z.object({
      file: z.enum(importFiles),
      rows: z.int(),
      new: z.int(),
      changed: z.int(),
      unchanged: z.int(),
    }),
  ),
  faultCount: z.int(),
  faults: z.array(faultSchema),
  /** Rows that say something else than when they were last brought in, or than what is known. */
  changes: z.array(z.object({ file: z.enum(importFiles), row: z.int(), key: z.string() })),
});
export type ImportReport = z.infer<typeof importReportSchema>;
