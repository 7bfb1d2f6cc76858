import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { holidayEndpoints } from '#shared/pay/holiday-endpoints.ts';

export const useHolidays = () => useQuery(question('pay', holidayEndpoints.holidays));

/** What holiday changes on other screens. */
export const holidayTouches = ['pay', 'oversight', 'budgets', 'ledger'] as const;
