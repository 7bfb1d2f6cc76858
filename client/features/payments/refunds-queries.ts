import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { useChange } from '#client/lib/use-change.ts';
import type { Id } from '#shared/language/ids.ts';
import { refundEndpoints } from '#shared/payments/refund-endpoints.ts';

const touches = ['payments', 'settlements', 'ledger', 'oversight'];

export const useRefunds = () => useQuery(question('payments', refundEndpoints.refunds));
export const useRefundable = (dueId: Id<'due'>) =>
  useQuery(question('payments', refundEndpoints.refundable, { params: { dueId } }));
export const useAskRefund = () => useChange(refundEndpoints.askRefund, touches);
export const useDecideRefund = () => useChange(refundEndpoints.decideRefund, touches);
