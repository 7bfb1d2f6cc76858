import { useQuery } from '@tanstack/react-query';
import { question } from '#client/lib/question.ts';
import { useChange } from '#client/lib/use-change.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';

/** My own total across everybody I work for. */
export const useWorkingTime = () => useQuery(question('shifts', shiftsEndpoints.workingTime));

/** What an open shift would mean for it; nobody asks in another’s name. */
export const useTimeOfShift = (shiftId: string, mayAsk: boolean) =>
  useQuery({ ...question('shifts', shiftsEndpoints.timeOfShift, { params: { shiftId } }), enabled: mayAsk });

export const useOptOut = () => useChange(shiftsEndpoints.optOut, ['shifts', 'members']);
export const useEndOptOut = () => useChange(shiftsEndpoints.endOptOut, ['shifts', 'members']);
export const useTakeWithRest = () => useChange(shiftsEndpoints.takeWithRest, ['shifts', 'needs', 'budgets']);
