import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { settlementsEndpoints } from '#shared/settlements/endpoints.ts';

export const usePayslip = (payId: string) =>
  useQuery(question('settlements', settlementsEndpoints.payslip, { params: { payId } }));
