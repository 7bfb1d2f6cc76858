/** A folder is looked through or brought in: all of it in one write, or nothing. */
import type { Reader, Writer } from '#db/database.ts';
import type { Fault } from '#shared/imports/fault.ts';
import { type ImportFile, importFiles } from '#shared/imports/files.ts';
import { sayFault } from '#shared/imports/said.ts';
import { type ImportReport, mostListed } from '#shared/imports/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { postJournals, voidPending } from '../ledger/actions.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import type { ReadCsv } from '../outside/files/read-csv.ts';
import type { Noting, Telling } from '../oversight/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { type Folder, readFolder } from './folder.ts';
import { keysIn } from './keys.ts';
import { type Plan, planFolder } from './plan.ts';
import type { Person } from './plan-members.ts';
import { rowsBroughtIn } from './reads.ts';
import { keepBudgets, keepImport, keepNeeds, keepPairs, keepPeople, keepVersions } from './records.ts';
import { RowLog } from './row-log.ts';
import type { Setting } from './setting.ts';
import { changeShifts, keepShiftEntries } from './shift-records.ts';

/** What comes of it so far, for whoever watches. */
export type Told = (stage: 'reading' | 'checking' | 'writing', part: ImportFile | null) => void;

export interface Asked {
  texts: Readonly<Record<string, string>>;
  settleFrom: Day | null;
  told?: Told;
}

/** Who brings it in: the call of a coordinator, or the person at the server. */
export type Bringer = Noting & Telling & { deps: { readCsv: ReadCsv } };

const inOrder = (one: Fault, other: Fault): number => {
  const place = (fault: Fault) => (importFiles as readonly string[]).indexOf(fault.file);
  return place(one) - place(other) || (one.row ?? 0) - (other.row ?? 0);
};

const reportOf = (folder: Folder, setting: Setting, importId: Id<'import'> | null): ImportReport => {
  const faults = [...setting.faults].sort(inOrder);
  return {
    written: importId !== null,
    importId,
    settleFrom: setting.settleFrom,
    files: importFiles.flatMap((file) => {
      const sheet = folder.sheets.get(file);
      const counts = setting.log.counts.get(file);
      return sheet && counts ? [{ file, rows: sheet.rows.length, ...counts }] : [];
    }),
    faultCount: faults.length,
    faults: faults.slice(0, mostListed).map((fault) => ({ ...fault, ...sayFault(fault) })),
    changes: setting.log.changes.slice(0, mostListed),
  };
};

const settingOf = async (
  handle: Reader,
  by: Bringer,
  mutual: MutualRow,
  folder: Folder,
  settleFrom: Day | null,
): Promise<Setting> => {
  const before = new Map<string, string>();
  const keys = keysIn(folder);
  for (const file of importFiles)
    for (const row of await rowsBroughtIn(handle, mutual.mutualId, file, [...new Set(keys[file])]))
      before.set(`${file} ${row.key}`, row.fingerprint);
  return {
    mutual,
    now: by.now,
    today: dayAt(by.now, mutual.zone),
    settleFrom,
    byId: by.actor.roles.includes('coordinator') ? by.actor.by.memberId : null,
    newId: by.deps.newId,
    faults: [...folder.faults],
    log: new RowLog(before),
  };
};

const readOf = (asked: Asked, by: Bringer, mutual: MutualRow): Folder => {
  asked.told?.('reading', null);
  return readFolder(asked.texts, by.deps.readCsv, { zone: mutual.zone, today: dayAt(by.now, mutual.zone) });
};

const carryOut = async (tx: Writer, plan: Plan, setting: Setting, by: Bringer, told: Told): Promise<void> => {
  const { mutualId } = setting.mutual;
  const { people, pairs, budgets, needs, terms, shifts } = plan;
  told('writing', 'members');
  await keepPeople(tx, mutualId, people);
  told('writing', 'pairs');
  await keepPairs(tx, pairs);
  await keepBudgets(tx, mutualId, budgets);
  await keepVersions(tx, terms.rows);
  told('writing', 'needs');
  await keepNeeds(tx, mutualId, needs.newNeeds, needs.changedNeeds);
  for (const { shifts: followed } of needs.changedNeeds) await changeShifts(tx, mutualId, followed);
  told('writing', 'shifts');
  for (const journalId of shifts.letGo) await voidPending(tx, mutualId, journalId);
  await keepShiftEntries(tx, mutualId, needs.laidOut, shifts);
  const posting = { mutualId, at: by.now, byId: by.actor.by.memberId, newId: by.deps.newId };
  await postJournals(tx, posting, shifts.journals);
};

/**
 * Everybody's screens ask again, through what each may see; those of representatives hear with their holder.
 * Whose parts or rights may have changed takes a seat anew.
 */
const tell = (tx: Writer, by: Bringer, { people, terms }: Plan, importId: Id<'import'>): void => {
  const isHolder = ({ roles }: Person): boolean => roles.includes('holder');
  const members = [...people.people.values()].filter(isHolder).map(({ memberId }) => memberId);
  const everybody = { members, groups: ['everyone'] } as const;
  for (const memberId of new Set([...people.rolesReplacedFor, ...people.actingReplacedFor]))
    announce(tx, by, 'member.changed', { memberId }, { members: [memberId] });
  for (const { termsId } of terms.rows) announce(tx, by, 'terms.changed', { termsId }, everybody);
  announce(tx, by, 'import.changed', { importId }, everybody);
};

/** Says what would come of it and writes nothing. */
export const lookThrough = async (handle: Reader, by: Bringer, asked: Asked): Promise<ImportReport> => {
  const mutual = await mutualOf(handle, by.actor.mutualId);
  const folder = readOf(asked, by, mutual);
  const setting = await settingOf(handle, by, mutual, folder, asked.settleFrom);
  await planFolder(handle, folder, setting, (file) => asked.told?.('checking', file));
  return reportOf(folder, setting, null);
};

/**
 * Brings it in, inside a write. With any fault nothing has been written; a folder that says nothing new
 * writes nothing either.
 */
export const bringIn = async (tx: Writer, by: Bringer, asked: Asked): Promise<ImportReport> => {
  const { mutualId } = by.actor;
  const mutual = await mutualOf(tx, mutualId);
  const folder = readOf(asked, by, mutual);
  const setting = await settingOf(tx, by, mutual, folder, asked.settleFrom);
  const plan = await planFolder(tx, folder, setting, (file) => asked.told?.('checking', file));
  if (!plan) return reportOf(folder, setting, null);
  const importId = by.deps.newId('import');
  if (setting.log.isNothing) return { ...reportOf(folder, setting, null), written: true };
  await carryOut(tx, plan, setting, by, asked.told ?? (() => {}));
  const written = Object.fromEntries(
    [...setting.log.counts].map(([file, counts]) => [file, counts.new + counts.changed]),
  );
  const about = { mutualId, importId, settleFrom: asked.settleFrom, written };
  await keepImport(tx, { ...about, at: by.now, byId: by.actor.by.memberId }, setting.log.written);
  await note(tx, by, 'SPREADSHEETS_IMPORTED', importId, written);
  tell(tx, by, plan, importId);
  return reportOf(folder, setting, importId);
};
