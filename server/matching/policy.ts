import { reasonsOf } from '#shared/matching/reasons.ts';
import type { Candidate, Fit, FitReason } from '#shared/matching/schema.ts';
import { newestChecks } from '#shared/members/checks.ts';
import { closenessOf } from '../members/closeness.ts';
import { areaOf } from './area.ts';
import type { Asked } from './free-index/asked.ts';
import type { Found } from './free-index/judge-one.ts';
import type { Known } from './known-carers.ts';

/** A carer as a holder may know them: no address, no date of birth, no total of their hours. */
export const presentCandidate = ({ row, checks }: Known, fit: Fit, reasons: FitReason[]): Candidate => ({
  carerId: row.carerId,
  name: row.name,
  area: areaOf(row.postcode),
  skills: row.skills,
  languagesSpoken: row.languagesSpoken,
  interests: row.wishes?.interests ?? [],
  closeness: closenessOf(row.pair),
  checks: newestChecks(checks).map(({ kind, seenOn, validTo }) => ({ kind, seenOn, validTo })),
  fit,
  reasons,
});

/** The same of one who was found in the index. */
export const presentFound = ({ entry, fit, judged }: Found, asked: Asked): Candidate => ({
  carerId: entry.carerId,
  ...entry.shown,
  closeness: asked.pairs.get(entry.carerId)?.closeness ?? 'none',
  fit,
  reasons: reasonsOf(judged(), 'holder'),
});
