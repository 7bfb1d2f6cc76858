import { report } from '#shared/imports/fault.ts';
import type { ImportFile } from '#shared/imports/files.ts';
import type { Role } from '#shared/members/schema.ts';
import type { Person } from './plan-members.ts';
import type { Setting } from './setting.ts';

export interface Refs {
  people: ReadonlyMap<string, Person>;
  /** Refs written in members.csv, even in rows that could not be read: their own fault is enough. */
  written: ReadonlySet<string>;
}

/** The person a ref names in a role; null after saying why not. */
export const personNamed = (
  { people, written }: Refs,
  { faults }: Setting,
  at: { file: ImportFile; row: number; column: string },
  ref: string,
  role: Role,
): Person | null => {
  const person = people.get(ref);
  if (!person) {
    if (!written.has(ref))
      report(faults, at.file, at.row, at.column, 'ref-unknown', { text: ref, file: 'members' });
    return null;
  }
  if (person.roles.includes(role)) return person;
  report(faults, at.file, at.row, at.column, 'not-that-role', { text: ref, role });
  return null;
};
