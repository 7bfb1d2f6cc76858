/** The people of members.csv beside those known here: who is new, who changes, who acts for whom. */
import type { checks, memberRoles, members, representatives } from '#db/schema/index.ts';
import { report } from '#shared/imports/fault.ts';
import type { MemberRow } from '#shared/imports/member-rows.ts';
import type { Sheet } from '#shared/imports/sheet.ts';
import { firstOfEach } from '#shared/imports/twice.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';
import { newestChecks } from '#shared/members/checks.ts';
import { sameName } from '#shared/members/name.ts';
import { type MeansOfTravel, type Role, rights } from '#shared/members/schema.ts';
import type { CheckKnown, MemberKnown } from './reads.ts';
import type { Setting } from './setting.ts';

type MemberInsert = typeof members.$inferInsert;
type CheckInsert = typeof checks.$inferInsert;
type RepresentativeInsert = typeof representatives.$inferInsert;

/** A person as the other spreadsheets need to know them. */
export interface Person {
  memberId: Id<'member'>;
  ref: string;
  roles: readonly Role[];
  hasLeft: boolean;
  language: 'en' | 'cy';
  latitude: number | null;
  longitude: number | null;
  bornOn: Day | null;
  travelsBy: MeansOfTravel | null;
  /** Until when the right to work holds as it was seen last, null without an end; absent where it never was seen. */
  rightToWork?: Day | null;
}

export interface PeoplePlan {
  people: Map<string, Person>;
  newMembers: MemberInsert[];
  changedMembers: { memberId: Id<'member'>; change: Partial<MemberInsert> }[];
  /** Roles of new members, and all roles of those whose row says something new. */
  roles: (typeof memberRoles.$inferInsert)[];
  rolesReplacedFor: Id<'member'>[];
  checks: CheckInsert[];
  representatives: RepresentativeInsert[];
  actingReplacedFor: Id<'member'>[];
}

export interface PeopleKnown {
  members: readonly MemberKnown[];
  roles: ReadonlyMap<Id<'member'>, Role[]>;
  checks: ReadonlyMap<Id<'member'>, CheckKnown[]>;
}

const fieldsOf = (row: MemberRow): Record<string, [string, unknown]> => ({
  email: ['email', row.email],
  phone: ['phone', row.phone],
  address: ['address', row.address],
  postcode: ['postcode', row.postcode],
  latitude: ['latitude', row.latitude],
  longitude: ['longitude', row.longitude],
  access_notes: ['accessNotes', row.accessNotes],
  emergency_contact: ['emergencyContact', row.emergencyContact],
  date_of_birth: ['bornOn', row.bornOn],
  skills: ['skills', row.skills],
  languages_spoken: ['languagesSpoken', row.languagesSpoken],
  travels_by: ['travelsBy', row.travelsBy],
});

/** Only the columns that are there: what a spreadsheet does not speak of stays as it is. */
const changeOf = (row: MemberRow, sheet: Sheet): Partial<MemberInsert> => ({
  ref: row.ref,
  name: row.name,
  ...(row.language === null ? {} : { language: row.language }),
  ...Object.fromEntries(
    Object.entries(fieldsOf(row)).flatMap(([column, field]) => (sheet.columns.has(column) ? [field] : [])),
  ),
});

const rightToWorkIn = (
  seen: readonly Pick<CheckKnown, 'kind' | 'seenOn' | 'validTo'>[],
): Pick<Person, 'rightToWork'> => {
  const newest = newestChecks(seen).find((check) => check.kind === 'right-to-work');
  return newest ? { rightToWork: newest.validTo } : {};
};

const personOf = (known: MemberKnown, all: PeopleKnown): Person => ({
  ...known,
  ref: known.ref ?? '',
  roles: all.roles.get(known.memberId) ?? [],
  hasLeft: known.status === 'left',
  ...rightToWorkIn(all.checks.get(known.memberId) ?? []),
});

const insertOf = (row: MemberRow, memberId: Id<'member'>, { mutual, now }: Setting): MemberInsert => ({
  mutualId: mutual.mutualId,
  memberId,
  ref: row.ref,
  name: row.name,
  email: row.email,
  phone: row.phone,
  language: row.language ?? 'en',
  address: row.address,
  postcode: row.postcode,
  latitude: row.latitude,
  longitude: row.longitude,
  accessNotes: row.accessNotes,
  emergencyContact: row.emergencyContact,
  bornOn: row.bornOn,
  skills: row.skills,
  languagesSpoken: row.languagesSpoken,
  travelsBy: row.travelsBy,
  status: 'member',
  joinedAt: now,
});

/** Checks a row tells of that are not recorded yet. Nobody can have seen one before it was issued. */
const checksOf = (
  row: MemberRow,
  memberId: Id<'member'>,
  before: readonly CheckKnown[],
  setting: Setting,
): CheckInsert[] => {
  const { mutual, newId, now, byId, today } = setting;
  const about = { mutualId: mutual.mutualId, memberId, seenById: byId, recordedAt: now };
  const found: CheckInsert[] = [];
  const { rightToWorkSeenOn: seenOn, check } = row;
  if (seenOn && !before.some((one) => one.kind === 'right-to-work' && one.seenOn === seenOn))
    found.push({ ...about, checkId: newId('check'), kind: 'right-to-work', seenOn });
  const isKnown = (one: CheckKnown) =>
    one.kind === check?.kind && one.level === check.level && one.issuedOn === check.issuedOn;
  if (check && !before.some(isKnown)) {
    const days = [check.issuedOn, seenOn].filter((day) => day !== null).sort();
    found.push({ ...about, checkId: newId('check'), ...check, seenOn: days.at(-1) ?? today });
  }
  return found;
};

const adopted = (row: MemberRow, known: readonly MemberKnown[]): MemberKnown | null => {
  if (row.email === null) return null;
  const same = known.filter(
    (member) => member.ref === null && member.email === row.email && sameName(member.name, row.name),
  );
  return same.length === 1 ? (same[0] ?? null) : null;
};

const actingOf = (row: MemberRow, plan: PeoplePlan, setting: Setting, refs: ReadonlySet<string>): void => {
  const { mutual, now, faults } = setting;
  for (const ref of row.actsFor) {
    const holder = plan.people.get(ref);
    const wrong = (code: 'same-person' | 'not-that-role' | 'ref-unknown', facts = {}) =>
      report(faults, 'members', row.row, 'acts_for', code, { text: ref, ...facts });
    if (ref === row.ref) wrong('same-person');
    else if (holder && !holder.roles.includes('holder')) wrong('not-that-role', { role: 'holder' });
    else if (!holder && !refs.has(ref)) wrong('ref-unknown', { file: 'members' });
    const representative = plan.people.get(row.ref);
    if (!holder || !representative) continue;
    const given = Object.fromEntries(rights.map((right) => [right, row.rights.includes(right)]));
    plan.representatives.push({
      mutualId: mutual.mutualId,
      representativeId: representative.memberId,
      holderId: holder.memberId,
      since: now,
      ...(given as Record<(typeof rights)[number], boolean>),
    });
  }
};

/** What other sheets must know, from the row where it speaks of it, else as it was. */
const shownBy = (row: MemberRow, before: Person | null, sheet: Sheet) => {
  const isSaid = (column: string) => sheet.columns.has(column) || before === null;
  return {
    language: row.language ?? before?.language ?? 'en',
    latitude: isSaid('latitude') ? row.latitude : (before?.latitude ?? null),
    longitude: isSaid('longitude') ? row.longitude : (before?.longitude ?? null),
    bornOn: isSaid('date_of_birth') ? row.bornOn : (before?.bornOn ?? null),
    travelsBy: isSaid('travels_by') ? row.travelsBy : (before?.travelsBy ?? null),
  };
};

const enter = (
  row: MemberRow,
  found: MemberKnown | null,
  known: PeopleKnown,
  plan: PeoplePlan,
  setting: Setting,
  sheet: Sheet,
): void => {
  const before = found ? personOf(found, known) : null;
  const verdict = setting.log.judge('members', row.ref, row, found !== null);
  if (before && verdict === 'unchanged') {
    plan.people.set(row.ref, before);
    return;
  }
  if (before?.hasLeft)
    report(setting.faults, 'members', row.row, 'ref', 'member-has-left', { text: row.ref });
  const memberId = found?.memberId ?? setting.newId('member');
  const newChecks = checksOf(row, memberId, known.checks.get(memberId) ?? [], setting);
  plan.checks.push(...newChecks);
  plan.roles.push(...row.roles.map((role) => ({ mutualId: setting.mutual.mutualId, memberId, role })));
  if (found) {
    plan.changedMembers.push({ memberId, change: changeOf(row, sheet) });
    plan.rolesReplacedFor.push(memberId);
    if (sheet.columns.has('acts_for')) plan.actingReplacedFor.push(memberId);
  } else plan.newMembers.push(insertOf(row, memberId, setting));
  const seen = newChecks.map((check) => ({ ...check, validTo: check.validTo ?? null }));
  plan.people.set(row.ref, {
    ...shownBy(row, before, sheet),
    memberId,
    ref: row.ref,
    roles: row.roles,
    hasLeft: false,
    ...rightToWorkIn([...(known.checks.get(memberId) ?? []), ...seen]),
  });
};

export const planMembers = (
  rows: readonly MemberRow[],
  sheet: Sheet | undefined,
  refs: ReadonlySet<string>,
  known: PeopleKnown,
  setting: Setting,
): PeoplePlan => {
  const plan: PeoplePlan = {
    people: new Map(),
    newMembers: [],
    changedMembers: [],
    roles: [],
    rolesReplacedFor: [],
    checks: [],
    representatives: [],
    actingReplacedFor: [],
  };
  const byRef = new Map(known.members.flatMap((member) => (member.ref ? [[member.ref, member]] : [])));
  for (const member of byRef.values()) plan.people.set(member.ref ?? '', personOf(member, known));
  if (!sheet) return plan;
  const own = firstOfEach(
    rows,
    (row) => row.ref,
    (row, first) => report(setting.faults, 'members', row.row, 'ref', 'ref-twice', { text: row.ref, first }),
  );
  const written = setting.log.written.length;
  for (const row of own)
    enter(row, byRef.get(row.ref) ?? adopted(row, known.members), known, plan, setting, sheet);
  const said = new Set(setting.log.written.slice(written).map(({ key }) => key));
  for (const row of own) if (said.has(row.ref)) actingOf(row, plan, setting, refs);
  return plan;
};
