/**
 * Hears what others did. An event says which things changed, never what they now are: the screen asks again
 * through the API. After a break in the line everything is asked again, for what was missed is not known.
 */

import { io } from 'socket.io-client';
import type { EventName } from '#shared/contract/events.ts';
import type { Acting } from './acting.ts';
import { queryClient } from './query-client.ts';

/** Which features’ answers an event makes old. */
const madeOld: Record<EventName, readonly string[]> = {
  'need.posted': ['needs', 'shifts', 'budgets'],
  'need.changed': ['needs', 'shifts', 'budgets'],
  'shift.taken': ['shifts', 'needs', 'budgets', 'oversight'],
  'shift.changed': ['shifts', 'needs', 'budgets', 'oversight'],
  'shift.cancelled': ['shifts', 'needs', 'budgets', 'oversight'],
  'hours.recorded': ['shifts', 'needs', 'budgets', 'oversight'],
  'hours.answered': ['shifts', 'needs', 'budgets', 'oversight', 'settlements'],
  'settlement.changed': ['settlements', 'payments', 'ledger', 'budgets', 'oversight', 'shifts'],
  'payment.changed': ['payments', 'settlements', 'ledger', 'budgets', 'oversight'],
  'member.changed': ['members', 'session', 'oversight'],
  'terms.changed': ['terms', 'pay', 'needs'],
  'import.changed': ['imports'],
};

const askAgain = (features: readonly string[]) => {
  for (const feature of features) void queryClient.invalidateQueries({ queryKey: [feature] });
};

/** @returns how to stop listening. */
export const listenAs = (acting: Acting): (() => void) => {
  // In office mode a coordinator goes on hearing as a coordinator.
  const actingFor = acting.saidBy ? null : acting.for;
  const socket = io({ auth: { actingAs: acting.as, actingFor }, withCredentials: true });
  let before = false;
  socket.on('connect', () => {
    if (before) void queryClient.invalidateQueries();
    before = true;
  });
  for (const [name, features] of Object.entries(madeOld)) socket.on(name, () => askAgain(features));
  return () => {
    socket.disconnect();
  };
};
