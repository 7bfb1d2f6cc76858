import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { v4 } from 'uuid';
import type { Endpoint, InputOf, ReplyOf } from '#shared/contract/endpoint.ts';
import { type CallRest, call } from './call.ts';
import { ProblemError } from './problem-error.ts';

interface Sent {
  text: string;
  key: string;
}

/** What was refused is not lost: it is the change’s `error`, and whoever made it shows it. */
const standsInError = () => undefined;

/**
 * One command of the contract as a mutation: `const take = useChange(takeShift, ['shifts', 'needs'])`, then
 * `take.mutate({ params: { shiftId } })`. While nobody has answered, pressing again sends the same key:
 * if the first one did arrive, it is not done twice. What follows a success follows it even when the part that
 * was pressed is gone by then, as a button for what is done now often is.
 */
export const useChange = <E extends Endpoint>(endpoint: E, features: readonly string[]) => {
  const client = useQueryClient();
  const unanswered = useRef<Sent | null>(null);
  const change = useMutation<ReplyOf<E>, Error, InputOf<E>>({
    mutationFn: async (input) => {
      const text = JSON.stringify(input ?? null);
      const sent = unanswered.current?.text === text ? unanswered.current : { text, key: v4() };
      unanswered.current = sent;
      try {
        const reply = await call(endpoint, ...([input, { key: sent.key }] as CallRest<E>));
        unanswered.current = null;
        return reply;
      } catch (error) {
        if (error instanceof ProblemError && error.status < 500) unanswered.current = null;
        throw error;
      }
    },
    onSuccess: () => {
      // The page gone to next must not show for a moment what was so before.
      for (const feature of features) client.removeQueries({ queryKey: [feature], type: 'inactive' });
      return Promise.all(features.map((feature) => client.invalidateQueries({ queryKey: [feature] })));
    },
  });
  const { mutateAsync } = change;
  const mutate = useCallback(
    (input: InputOf<E>, then: { onSuccess?: (reply: ReplyOf<E>) => void } = {}) => {
      mutateAsync(input).then(then.onSuccess, standsInError);
    },
    [mutateAsync],
  );
  return { ...change, mutate };
};
