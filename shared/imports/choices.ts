/** The words that a cell may hold, where it may not hold any: the same in every language. */
import { weekdays } from '../language/time.ts';
import { type CheckKind, engagements, meansOfTravel, rights } from '../members/schema.ts';
import { careKinds } from '../shifts/schema.ts';
import type { ImportFile } from './files.ts';

export const importedRoles = ['holder', 'carer', 'coordinator', 'supporter', 'representative'] as const;
export const importedLanguages = ['en', 'cy'] as const;
export const importedStatuses = ['taken', 'worked', 'confirmed', 'paid-elsewhere'] as const;
export type ImportedStatus = (typeof importedStatuses)[number];

/** The levels a spreadsheet may name, and the check each of them is. */
export const checkLevels: Readonly<Record<string, CheckKind>> = {
  basic: 'dbs-basic',
  'dbs-basic': 'dbs-basic',
  enhanced: 'dbs-enhanced',
  'enhanced-barred': 'dbs-enhanced',
  'dbs-enhanced': 'dbs-enhanced',
  pvg: 'pvg',
  'access-ni': 'access-ni',
};

export const choicesOf: Record<ImportFile, Readonly<Record<string, readonly string[]>>> = {
  members: {
    roles: importedRoles,
    language: importedLanguages,
    travels_by: meansOfTravel,
    check_level: Object.keys(checkLevels),
    rights,
  },
  pairs: { engagement: engagements },
  budgets: {},
  needs: { kind: careKinds, days: weekdays },
  shifts: { status: importedStatuses },
  terms: {},
};
