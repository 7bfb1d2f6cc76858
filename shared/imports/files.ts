/** The spreadsheets a mutual begins from, and their columns. A column that is not listed is an error. */
export const importFiles = ['members', 'pairs', 'budgets', 'needs', 'shifts', 'terms'] as const;
export type ImportFile = (typeof importFiles)[number];

interface Columns {
  /** Must be there. */
  needed: readonly string[];
  /** May be absent: what is there already then stays as it is. */
  optional: readonly string[];
}

export const columnsOf: Record<ImportFile, Columns> = {
  members: {
    needed: ['ref', 'name', 'roles'],
    optional: [
      'email',
      'phone',
      'language',
      'address',
      'postcode',
      'latitude',
      'longitude',
      'access_notes',
      'emergency_contact',
      'date_of_birth',
      'skills',
      'languages_spoken',
      'travels_by',
      'right_to_work_seen_on',
      'check_level',
      'check_issued_on',
      'acts_for',
      'rights',
    ],
  },
  pairs: {
    needed: ['holder_ref', 'carer_ref', 'engagement'],
    optional: [
      'status_check_on',
      'team',
      'same_household',
      'relationship',
      'exception_reference',
      'exception_on',
    ],
  },
  budgets: {
    needed: ['holder_ref', 'council', 'weekly_amount', 'starts_on'],
    optional: ['plan_reference', 'contribution_weekly', 'top_up_weekly', 'review_on', 'outcomes'],
  },
  needs: {
    needed: ['ref', 'holder_ref', 'title', 'kind', 'starts_at', 'minutes'],
    optional: [
      'days',
      'on_day',
      'window_minutes',
      'from_on',
      'until_on',
      'carers_needed',
      'skills',
      'languages',
      'outcome',
    ],
  },
  shifts: {
    needed: ['ref', 'holder_ref', 'carer_ref', 'starts', 'status'],
    optional: ['need_ref', 'minutes_worked', 'miles', 'paid_on'],
  },
  terms: { needed: ['term', 'value', 'from_on'], optional: [] },
};

export const allColumns = (file: ImportFile): string[] => [
  ...columnsOf[file].needed,
  ...columnsOf[file].optional,
];
