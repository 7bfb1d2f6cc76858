import { Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import { addDays, isDay } from '#shared/language/time.ts';
import type { BankLine, BankMovement } from '#shared/ledger/bank/schema.ts';
import { suggestionsFor, windowDays } from '#shared/ledger/bank/suggest.ts';
import type { Call } from '../../http/call.ts';
import {
  bankMovements,
  type FoundMovement,
  findLine,
  type LineKey,
  type LineRow,
  linesOf,
  movementsMatched,
  type Owner,
} from './bank-reads.ts';
import { ownerOf, type Whose } from './owner.ts';

const keyFrom = (after: string | undefined): LineKey | null => {
  if (after === undefined) return null;
  const [onDay = '', lineId = ''] = after.split(' ');
  if (!isDay(onDay) || !isId('line', lineId))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  return { onDay, lineId };
};

/** Movements near some days that no line of the statement is yet. */
const freeMovements = async (call: Call, owner: Owner, days: readonly string[], window: number) => {
  const { read } = call.deps.db;
  const sorted = days.filter(isDay).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const found = await bankMovements(read, owner, {
    from: addDays(first, -window),
    to: addDays(last, window),
  });
  const taken = await movementsMatched(
    read,
    owner,
    found.map((movement) => movement.transferId),
  );
  return found.filter((movement) => !taken.has(movement.transferId));
};

const shown = ({ transferId, kind, onDay, amountPence }: FoundMovement): BankMovement => ({
  ...{ transferId, kind, onDay, amountPence },
});

const answerOf = ({ answer, saidBy }: LineRow, matched: ReadonlyMap<string, FoundMovement>) => {
  if (!answer) return null;
  const movement = answer.transferId ? matched.get(answer.transferId) : undefined;
  return {
    ...{
      says: answer.says,
      reason: answer.reason,
      source: answer.source,
      by: saidBy ?? '',
      at: answer.saidAt,
    },
    movement: movement ? shown(movement) : null,
  };
};

/** The lines of a statement with what was said of them, and of the others what they may be. */
export const listBankLines = async (
  call: Call,
  whose: Whose,
  { state, after, limit }: PageQuery & { state: 'open' | 'all' },
): Promise<Page<BankLine>> => {
  const { read } = call.deps.db;
  const owner = await ownerOf(call, whose);
  const rows = await linesOf(read, owner, { state, before: keyFrom(after), limit: limit + 1 });
  const { items, next } = cutPage(rows, limit, ({ line }) => `${line.onDay} ${line.lineId}`);
  const open = items.filter((row) => row.answer === null);
  const free = await freeMovements(
    call,
    owner,
    open.map(({ line }) => line.onDay),
    windowDays,
  );
  const byId = new Map<string, FoundMovement>(free.map((movement) => [movement.transferId, movement]));
  const transferIds = items.flatMap(({ answer }) => (answer?.transferId ? [answer.transferId] : []));
  const matched = new Map<string, FoundMovement>(
    (await bankMovements(read, owner, { transferIds })).map((movement) => [movement.transferId, movement]),
  );
  return {
    next,
    items: items.map((row) => {
      const { lineId, onDay, description, amountPence, balancePence } = row.line;
      const may = row.answer ? [] : suggestionsFor(row.line, free);
      return {
        ...{ lineId, onDay, description, amountPence, balancePence, answer: answerOf(row, matched) },
        suggestions: may.flatMap(({ transferId }) => byId.get(transferId) ?? []).map(shown),
      };
    }),
  };
};

/** For a choice by hand: longer than any movement between banks takes. */
const longestDays = 92;

export const choicesForLine = async (call: Call, whose: Whose, lineId: Id<'line'>) => {
  const owner = await ownerOf(call, whose);
  const found = await findLine(call.deps.db.read, owner, lineId);
  if (!found) throw new Refusal('not-found');
  const { onDay, amountPence } = found.line;
  const free = await freeMovements(call, owner, [onDay], longestDays);
  return { items: free.filter((movement) => movement.amountPence === amountPence).map(shown) };
};
