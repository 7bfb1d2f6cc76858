/**
 * Hears what others did. An event says which things changed, never what they now are: the screen asks again
 * through the API. After a break in the line everything is asked again, for what was missed is not known.
 */

import { io, type Socket } from 'socket.io-client';
import type { EventName } from '#shared/contract/events.ts';
import type { Acting } from './acting.ts';
import { comingThick } from './coming-thick.ts';
import { queryClient } from './query-client.ts';

/** Which features’ answers an event makes old. */
const madeOld: Record<EventName, readonly string[]> = {
  'need.posted': ['needs', 'matching', 'shifts', 'budgets'],
  'need.changed': ['needs', 'matching', 'shifts', 'budgets'],
  'agreement.changed': ['needs', 'shifts'],
  'shift.taken': ['shifts', 'matching', 'needs', 'budgets', 'oversight', 'notices'],
  'shift.changed': ['shifts', 'matching', 'needs', 'budgets', 'oversight', 'notices'],
  'shift.cancelled': ['shifts', 'matching', 'needs', 'budgets', 'oversight', 'notices'],
  'offer.changed': ['shifts', 'cover', 'notices'],
  'match.changed': ['members', 'matching', 'shifts', 'needs', 'notices'],
  'swap.changed': ['cover', 'shifts'],
  'cover.changed': ['cover', 'shifts', 'oversight'],
  'care.at-risk': ['shifts', 'needs', 'oversight', 'cover', 'notices'],
  'hours.recorded': ['shifts', 'needs', 'budgets', 'oversight', 'notices'],
  'hours.answered': ['shifts', 'needs', 'budgets', 'oversight', 'settlements', 'notices'],
  'message.sent': ['messages', 'notices'],
  'conversation.changed': ['messages', 'notices'],
  'notice.added': ['notices'],
  'books.compared': ['ledger', 'settlements', 'oversight'],
  'settlement.put-forward': ['settlements'],
  'settlement.changed': ['settlements', 'payments', 'ledger', 'budgets', 'oversight', 'shifts'],
  'payment.changed': ['payments', 'pay', 'settlements', 'ledger', 'budgets', 'oversight', 'notices'],
  'purchase.changed': ['purchases', 'budgets', 'notices'],
  'proposal.changed': ['proposals', 'voices', 'terms', 'notices'],
  'voices.changed': ['voices'],
  'rules.changed': ['mutuals', 'proposals', 'settlements', 'needs'],
  'fund.changed': ['common-fund', 'ledger'],
  'availability.changed': ['matching'],
  'member.changed': ['members', 'matching', 'session', 'oversight'],
  'month.closed': ['ledger'],
  'terms.changed': ['terms', 'pay', 'needs'],
  'import.changed': [
    'imports',
    'members',
    'session',
    'needs',
    'shifts',
    'budgets',
    'settlements',
    'ledger',
    'oversight',
  ],
};

const pauseMilliseconds = 400;
const askOne = comingThick(
  pauseMilliseconds,
  (feature) => void queryClient.invalidateQueries({ queryKey: [feature] }),
);
const askAgain = (features: readonly string[]) => {
  for (const feature of features) askOne(feature);
};

/** A line still being opened is closed once it stands: cut off before, browsers complain on the console. */
const leave = (socket: Socket): void => {
  socket.off();
  socket.io.reconnection(false);
  if (socket.connected) socket.disconnect();
  else socket.once('connect', () => socket.disconnect());
};

/** @returns how to stop listening. */
export const listenAs = (acting: Acting): (() => void) => {
  const socket = io({
    // In office mode a coordinator goes on hearing as a coordinator.
    auth: { actingAs: acting.as, actingFor: acting.saidBy ? null : acting.for },
    // Straight to the open line; polling only where something in between does not let it through.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
  });
  let before = false;
  socket.on('connect', () => {
    if (before) void queryClient.invalidateQueries();
    before = true;
  });
  for (const [name, features] of Object.entries(madeOld)) socket.on(name, () => askAgain(features));
  return () => leave(socket);
};
