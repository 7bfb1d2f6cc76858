import { bookEndpoints as books } from '#shared/ledger/book-endpoints.ts';
import { ledgerEndpoints as contract } from '#shared/ledger/endpoints.ts';
import { monthEndpoints as months } from '#shared/ledger/month-endpoints.ts';
import { reconcileEndpoints as comparing } from '#shared/ledger/reconcile-endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { bankRoutes } from './bank/routes.ts';
import { accountEntries, listAccounts, trialBalance } from './books.ts';
import { closeBreak } from './close-break.ts';
import { closeMonth } from './close-month.ts';
import { exportLedger, exportLedgerSheet } from './export.ts';
import { holderMonth } from './holder-month.ts';
import { monthSheet } from './month-sheet.ts';
import { listMonths, showMonth } from './months.ts';
import { reconcile, showReconciliation } from './reconciliation.ts';
import { listReconciliations } from './reconciliations.ts';
import { accountStatement, balanceOnDay } from './statement.ts';
import { trialBalanceOn } from './trial-balance-on.ts';

export const ledgerRoutes = (building: Building): void => {
  serve(building, contract.trialBalance, (call) => trialBalance(call));
  serve(building, contract.accounts, (call) => listAccounts(call, call.query));
  serve(building, contract.accountEntries, (call) => accountEntries(call, call.params.accountId, call.query));
  serve(building, contract.reconciliation, (call) => showReconciliation(call));
  serve(building, contract.reconcile, (call) => reconcile(call));
  serve(building, comparing.reconciliations, (call) => listReconciliations(call));
  serve(building, comparing.closeBreak, (call) => closeBreak(call, call.params.breakId, call.body.words));
  serve(building, books.accountStatement, (call) =>
    accountStatement(call, call.params.accountId, call.query),
  );
  bankRoutes(building);
  serve(building, months.months, (call) => listMonths(call));
  serve(building, months.month, (call) => showMonth(call, call.params.monthOn));
  serve(building, months.monthSheet, (call) => monthSheet(call, call.params.monthOn));
  serve(building, months.closeMonth, (call) => closeMonth(call, call.params.monthOn, call.body.openCount));
  serve(building, months.holderMonth, (call) => holderMonth(call, call.query.monthOn));
  serve(building, books.balanceOn, (call) => balanceOnDay(call, call.params.accountId, call.query.on));
  serve(building, books.trialBalanceOn, (call) => trialBalanceOn(call, call.query.on));
  serve(building, books.exportLedger, (call) => exportLedger(call, call.params.table, call.query));
  serve(building, books.exportLedgerSheet, (call) => exportLedgerSheet(call, call.params.table, call.query));
};
