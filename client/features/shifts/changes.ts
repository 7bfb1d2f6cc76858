import { useChange } from '#client/lib/use-change.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';

/** Whose answers a step of a shift makes old: the shifts themselves, the need they belong to, and the money. */
const touched = ['shifts', 'needs', 'budgets'];

export const useTake = () => useChange(shiftsEndpoints.takeShift, touched);
export const useTakeSeries = () => useChange(shiftsEndpoints.takeSeries, touched);
export const useDecline = () => useChange(shiftsEndpoints.declineShift, ['shifts']);
export const useReconsider = () => useChange(shiftsEndpoints.reconsiderShift, ['shifts']);
export const useTakeAt = () => useChange(shiftsEndpoints.takeShiftAt, touched);
export const useNotWorked = () => useChange(shiftsEndpoints.notWorked, touched);
export const useHandBack = () => useChange(shiftsEndpoints.handBackShift, touched);
export const useCancel = () => useChange(shiftsEndpoints.cancelShift, touched);
export const useMove = () => useChange(shiftsEndpoints.moveShift, touched);
