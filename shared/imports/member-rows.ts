import type { Day } from '../language/time.ts';
import { meansOfTravel, type Right, rights } from '../members/schema.ts';
import { Cells } from './cells.ts';
import { checkLevels, importedLanguages, importedRoles } from './choices.ts';
import type { Faults } from './fault.ts';
import type { Sheet } from './sheet.ts';

const levels = Object.keys(checkLevels);

const readCheck = (cells: Cells, today: Day) => {
  const level = cells.oneOf('check_level', levels);
  const issuedOn = cells.pastDay('check_issued_on', today);
  if (cells.raw('check_level') === '' && cells.raw('check_issued_on') !== '')
    cells.wrong('check_level', 'check-level-needed', { choices: levels.join(', ') });
  return level === null ? null : { kind: checkLevels[level] ?? 'dbs-basic', level, issuedOn };
};

const readPlace = (cells: Cells) => {
  const latitude = cells.decimal('latitude', -90, 90);
  const longitude = cells.decimal('longitude', -180, 180);
  const half = (cells.raw('latitude') === '') !== (cells.raw('longitude') === '');
  if (half) cells.wrong(cells.raw('latitude') === '' ? 'latitude' : 'longitude', 'half-a-place');
  return { latitude, longitude };
};

const readActing = (cells: Cells, roles: readonly string[]) => {
  const actsFor = cells.list('acts_for');
  const given = cells.listOf('rights', rights) as Right[];
  if (actsFor.length === 0 && cells.raw('rights') !== '') cells.wrong('acts_for', 'rights-without-acts-for');
  if (actsFor.length > 0 && cells.raw('rights') === '')
    cells.wrong('rights', 'acts-for-without-rights', { text: actsFor.join(', ') });
  if (actsFor.length > 0 && !roles.includes('representative'))
    cells.wrong('acts_for', 'acts-for-without-role');
  return { actsFor, rights: given };
};

const readMember = (cells: Cells, today: Day) => {
  const ref = cells.ref('ref');
  const name = cells.name('name');
  const roles = cells.needed('roles', (column) => cells.listOf(column, importedRoles)) ?? [];
  return {
    row: cells.row,
    ref: ref ?? '',
    name: name ?? '',
    email: cells.email('email'),
    phone: cells.text('phone', 40),
    roles,
    language: cells.oneOf('language', importedLanguages),
    address: cells.text('address', 300),
    postcode: cells.text('postcode', 12),
    ...readPlace(cells),
    accessNotes: cells.text('access_notes', 500),
    emergencyContact: cells.text('emergency_contact', 200),
    bornOn: cells.pastDay('date_of_birth', today),
    skills: cells.list('skills'),
    languagesSpoken: cells.list('languages_spoken'),
    travelsBy: cells.oneOf('travels_by', meansOfTravel),
    rightToWorkSeenOn: cells.pastDay('right_to_work_seen_on', today),
    check: readCheck(cells, today),
    ...readActing(cells, roles),
  };
};
export type MemberRow = ReturnType<typeof readMember>;

/** @returns the rows without a fault of their own. @param today in the mutual's zone. */
export const readMembers = (sheet: Sheet, today: Day, faults: Faults): MemberRow[] =>
  sheet.rows.flatMap((each) => {
    const cells = new Cells(sheet, each, faults);
    const member = readMember(cells, today);
    return cells.sound ? [member] : [];
  });
