/** Care that belongs to no need of the spreadsheets hangs on one closed need of its holder. */
import type { TimeOfDay } from '#shared/language/time.ts';
import type { Person } from './plan-members.ts';
import type { NeedKnown } from './reads.ts';
import type { Setting } from './setting.ts';

const titles = { en: 'Care before Carepool', cy: 'Gofal cyn Carepool' } as const;

/** No ref in a spreadsheet is like it: there `;` parts a list. */
export const historyRefOf = (holderRef: string): string => `;${holderRef}`;

export const historyNeedOf = (holder: Person, { mutual, now, newId, byId }: Setting): NeedKnown => ({
  mutualId: mutual.mutualId,
  needId: newId('need'),
  ref: historyRefOf(holder.ref),
  holderId: holder.memberId,
  title: titles[holder.language],
  kind: 'day',
  notes: null,
  onDay: null,
  days: [],
  fromOn: null,
  untilOn: null,
  pattern: null,
  startsTime: '00:00' as TimeOfDay,
  wallMinutes: 0,
  breakMinutes: null,
  windowMinutes: 0,
  whenTwice: null,
  carersNeeded: 1,
  skills: [],
  languages: [],
  outcome: null,
  use: null,
  circle: 'team',
  yesOpensAt: now,
  allOpensAt: now,
  holderDecides: false,
  mayOverspend: false,
  overspendReason: null,
  status: 'closed',
  laidOutTo: null,
  postedAt: now,
  postedById: byId ?? holder.memberId,
  version: 1,
});
