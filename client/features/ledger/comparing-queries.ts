import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { useChange } from '#client/lib/use-change.ts';
import { reconcileEndpoints } from '#shared/ledger/reconcile-endpoints.ts';

export const useReconciliations = () => useQuery(question('ledger', reconcileEndpoints.reconciliations));
export const useCloseBreak = () =>
  useChange(reconcileEndpoints.closeBreak, ['ledger', 'settlements', 'oversight']);
