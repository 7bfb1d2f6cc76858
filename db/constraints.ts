/**
 * Both engines' broken constraints in one shape, so that callers switch on one name. Unique keys are named
 * by their index, primary keys `<table>_pk`, missing values `table.column`, checks and guards (triggers and
 * exclusion constraints, db/guards.ts) by their own name. SQLite does not say which foreign key was broken:
 * their name is empty on both engines.
 */
export type ConstraintKind = 'unique' | 'foreign-key' | 'check' | 'not-null' | 'guard';

export interface Constraint {
  kind: ConstraintKind;
  name: string;
}

/** Carries no values of the row: what is logged about it names no person. */
export class BrokenConstraint extends Error {
  readonly kind: ConstraintKind;
  readonly constraint: string;
  constructor(broken: Constraint) {
    super(`The database refused: ${broken.kind} ${broken.name}`.trim());
    this.name = 'BrokenConstraint';
    this.kind = broken.kind;
    this.constraint = broken.name;
  }
}

/** The constraint an error is about, or null when it is about something else. */
export const constraintOf = (error: unknown): Constraint | null => {
  for (let at = error; at instanceof Error; at = at.cause)
    if (at instanceof BrokenConstraint) return { kind: at.kind, name: at.constraint };
  return null;
};
