import { Refusal } from '#shared/contract/problem.ts';
import type { Call } from '../http/call.ts';

/** The payment service's silence is a refusal of its own: nothing was lost, try again. Anything else is a fault. */
export const reached = async <T>(call: Call, ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (!call.deps.payments(call.actor.mutualId).isSilence(error)) throw error;
    call.deps.log.warn({ err: error }, 'payment service not reached');
    throw new Refusal('payments-unreachable');
  }
};
