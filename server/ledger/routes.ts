import { ledgerEndpoints as contract } from '#shared/ledger/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { accountEntries, listAccounts, trialBalance } from './books.ts';
import { reconcile, showReconciliation } from './reconciliation.ts';

export const ledgerRoutes = (building: Building): void => {
  serve(building, contract.trialBalance, (call) => trialBalance(call));
  serve(building, contract.accounts, (call) => listAccounts(call, call.query));
  serve(building, contract.accountEntries, (call) => accountEntries(call, call.params.accountId, call.query));
  serve(building, contract.reconciliation, (call) => showReconciliation(call));
  serve(building, contract.reconcile, (call) => reconcile(call));
};
