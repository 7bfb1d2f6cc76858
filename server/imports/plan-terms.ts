/** Terms from a file: new versions, forward only, not yet voted. Voted terms change only by a vote. */
import type { termsVersions } from '#db/schema/index.ts';
import { report } from '#shared/imports/fault.ts';
import { type ReadTerm, versionsOf } from '#shared/imports/term-rows.ts';
import { firstOfEach } from '#shared/imports/twice.ts';
import type { Day } from '#shared/language/time.ts';
import { layFlat, writtenAs } from '#shared/terms/flat.ts';
import type { DatedTerms } from '#shared/terms/rows.ts';
import { versionOn } from '#shared/terms/rules.ts';
import type { TermsVersion } from '#shared/terms/schema.ts';
import { keyOfTerm } from './keys.ts';
import type { Setting } from './setting.ts';

type TermsInsert = typeof termsVersions.$inferInsert;
export type TermsKnown = typeof termsVersions.$inferSelect;

export interface TermsPlan {
  rows: TermsInsert[];
  /** The terms in force on a day, with those of this file; the first version for days before it. */
  termsOn: (onDay: Day) => TermsVersion;
}

const isShipped = (version: TermsKnown): boolean => !version.voted && version.origin === 'floor-terms';

interface Fresh {
  /** Versions to keep: terms only go forward. */
  kept: readonly DatedTerms[];
  /** What held before the mutual kept any terms: for pricing what came before, and not kept. */
  before: readonly DatedTerms[];
}

/**
 * A mutual's own file takes the place of the shipped terms on their day, if it speaks of one before it; what
 * it says of earlier days prices the care of those days.
 */
const overShipped = (own: readonly DatedTerms[], shippedOn: Day): Fresh => {
  const before = own.filter((version) => version.fromOn < shippedOn);
  const later = own.filter((version) => version.fromOn >= shippedOn);
  const last = before.at(-1);
  const takesOver = last && later[0]?.fromOn !== shippedOn ? [{ fromOn: shippedOn, terms: last.terms }] : [];
  return { kept: [...takesOver, ...later], before };
};

const asVersion = (row: TermsKnown | (TermsInsert & { version: number })): TermsVersion => ({
  termsId: row.termsId,
  version: row.version,
  fromOn: row.fromOn,
  voted: row.voted,
  terms: row.body,
});

/** Said already, by whatever way: founding reads the same file. */
const isSo = (row: ReadTerm, known: readonly TermsKnown[]): boolean => {
  const version = versionOn(known, row.fromOn);
  if (version?.fromOn !== row.fromOn) return false;
  const said = writtenAs(row.term)?.read(row.value);
  return JSON.stringify(layFlat(version.body).get(row.term)) === JSON.stringify(said);
};

const freshVersions = (said: readonly ReadTerm[], known: readonly TermsKnown[], setting: Setting): Fresh => {
  const { faults, mutual } = setting;
  const latest =
    known
      .map((version) => version.fromOn)
      .sort()
      .at(-1) ?? ('' as Day);
  const onlyShipped = known.every(isShipped);
  const faultsBefore = faults.length;
  for (const row of said) {
    if (known.some((version) => version.voted)) report(faults, 'terms', row.row, 'term', 'terms-are-voted');
    else if (!onlyShipped && row.fromOn < latest)
      report(faults, 'terms', row.row, 'from_on', 'terms-go-forward', { from: latest });
  }
  const first = said.map((row) => row.fromOn).sort()[0];
  const start = first && (versionOn(known, first) ?? known.at(-1));
  if (!start || faults.length > faultsBefore) return { kept: [], before: [] };
  const own = versionsOf(said, start.body, mutual.nation, faults);
  return onlyShipped ? overShipped(own, latest) : { kept: own, before: [] };
};

/** @param known every version there is, newest first. */
export const planTerms = (
  rows: readonly ReadTerm[],
  known: readonly TermsKnown[],
  setting: Setting,
): TermsPlan => {
  const { faults, log, mutual, newId, now } = setting;
  const own = firstOfEach(rows, keyOfTerm, (row, first) =>
    report(faults, 'terms', row.row, 'term', 'row-twice', { first }),
  );
  const said = own.filter((row) => {
    const key = keyOfTerm(row);
    if (!log.wasBroughtIn('terms', key) && isSo(row, known)) {
      log.pass('terms');
      return false;
    }
    return log.judge('terms', key, row, log.wasBroughtIn('terms', key)) !== 'unchanged';
  });
  const { kept, before } = said.length > 0 ? freshVersions(said, known, setting) : { kept: [], before: [] };
  const last = Math.max(0, ...known.map((version) => version.version));
  const rowOf = ({ fromOn, terms }: DatedTerms, version: number) => ({
    mutualId: mutual.mutualId,
    termsId: newId('terms'),
    version,
    fromOn,
    voted: false,
    origin: 'own-file',
    body: terms,
    enteredAt: now,
  });
  const inserts = kept.map((dated, place) => rowOf(dated, last + place + 1));
  const history = before.map((dated) => rowOf(dated, last + 1));
  const versions = [...history, ...inserts, ...known].map(asVersion);
  const first = versions.reduce((so, one) => (one.fromOn < so.fromOn ? one : so));
  return { rows: inserts, termsOn: (onDay) => versionOn(versions, onDay) ?? first };
};
