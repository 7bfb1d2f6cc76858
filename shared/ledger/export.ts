/**
 * The ledger as it goes out, so that anybody can reckon everything anew from it. What a column means is said
 * with every page.
 */
import { z } from 'zod';

/** Each table's columns in their order; the first is the key it is paged by. */
export const exportedColumns = {
  accounts: {
    accountId: 'Kind and owner, with a colon between: holder-due:member_…',
    kind: 'Kind of account',
    ownerId: 'Whose it is: a member, or the mutual',
    debitsPostedPence: 'All that was debited and posted, in pence',
    creditsPostedPence: 'All that was credited and posted, in pence',
    debitsPendingPence: 'Debits kept apart now, in pence',
    creditsPendingPence: 'Credits kept apart now, in pence',
  },
  journals: {
    journalId: 'One thing that happened to money',
    cause: 'What made it happen; unique, so that it is written once',
    postedAt: 'When it was written, in UTC',
    byId: 'The member who did it, or the part of the house that did',
    correctsId: 'The earlier journal it puts right, if any',
  },
  transfers: {
    transferId: 'One movement between two accounts',
    journalId: 'The journal it is part of',
    line: 'Place in its journal, from 1',
    kind: 'What kind of movement',
    debitAccountId: 'The account that is debited',
    creditAccountId: 'The account that is credited',
    amountPence: 'How much, in pence, above zero',
    state: 'pending (kept apart), posted, or voided (let go)',
    shiftId: 'The shift it is about, if any',
    settlementId: 'The settlement it is about, if any',
    holderId: 'The holder it is about, if any',
    carerId: 'The carer it is about, if any',
    at: 'When, in UTC',
    block: 'The block it is sealed in; empty while it is not',
  },
  blocks: {
    block: '1, 2, 3 … without a gap',
    bookedOn: 'The day of the books all its transfers stand on',
    transferCount: 'How many transfers it seals',
    firstTransferId: 'The first of them by id',
    lastTransferId: 'The last of them by id',
    hash: 'SHA-256 (hex) of these lines joined by \\n: the hash before (64 zeros for block 1); block, bookedOn and transferCount with spaces between; then each transfer by id as a JSON list of transferId, journalId, line, kind, debitAccountId, creditAccountId, amountPence, shiftId, settlementId, holderId, carerId, at, and of its journal cause, postedAt, byId, correctsId',
    sealedAt: 'When it was sealed, in UTC',
  },
} as const;
export type ExportedTable = keyof typeof exportedColumns;

export const exportedTableSchema = z.enum(
  Object.keys(exportedColumns) as [ExportedTable, ...ExportedTable[]],
  { error: 'Choose what to export.' },
);

export const exportQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

const cellSchema = z.union([z.string(), z.number(), z.null()]);
export type ExportedCell = z.infer<typeof cellSchema>;

export const exportedPageSchema = z.object({
  table: exportedTableSchema,
  columns: z.array(z.object({ name: z.string(), means: z.string() })),
  /** Cells in the order of the columns. */
  rows: z.array(z.array(cellSchema)),
  next: z.string().nullable(),
});

/** A page as a spreadsheet; only the first has the names of the columns, so that pages can be joined. */
export const exportedSheetSchema = z.object({
  fileName: z.string(),
  csv: z.string(),
  next: z.string().nullable(),
});

export const columnNames = (table: ExportedTable): string[] => Object.keys(exportedColumns[table]);
