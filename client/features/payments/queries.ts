import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { paymentsEndpoints } from '#shared/payments/endpoints.ts';

export const useWayToPay = (enabled = true) =>
  useQuery({ ...question('payments', paymentsEndpoints.wayToPay), enabled });
export const usePayee = (enabled = true) =>
  useQuery({ ...question('payments', paymentsEndpoints.payee), enabled });
