import { constraintOf } from '#db/constraints.ts';
import { Refusal } from '#shared/contract/problem.ts';

const isBroken = (error: unknown): boolean => constraintOf(error) !== null;

/**
 * Brings in, and once more when the database refused: then somebody else was quicker with the same ref or
 * the same hour of a carer, and now they can be seen.
 */
export const onceMore = async <T>(bring: () => Promise<T>): Promise<T> => {
  try {
    return await bring();
  } catch (error) {
    if (!isBroken(error)) throw error;
  }
  try {
    return await bring();
  } catch (error) {
    throw isBroken(error) ? new Refusal('busy-try-again') : error;
  }
};
