import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Endpoint, InputOf, ReplyOf } from '#shared/contract/endpoint.ts';
import { type Acting, actingNow } from './acting.ts';
import { type CallRest, call, isAskedByMember } from './call.ts';

const keyOf = (feature: string, endpoint: Endpoint, input: unknown, acting: Acting) =>
  [feature, endpoint.path, input ?? null, isAskedByMember(endpoint) ? acting : null] as const;

/**
 * Query options for one question: `useQuery(question('needs', listNeeds, { query }))`. The key starts with
 * the feature and ends with who asks, so that no answer is shown to another person of the same sign-in.
 */
export const question = <E extends Endpoint>(
  feature: string,
  endpoint: E,
  ...[input]: unknown extends InputOf<E> ? [input?: undefined] : [input: InputOf<E>]
) => {
  // Whoever it is asked for now is who it is asked for, even if the screen is somebody else’s when it is sent.
  const acting = actingNow();
  return queryOptions<ReplyOf<E>>({
    queryKey: keyOf(feature, endpoint, input, acting),
    queryFn: ({ signal }) => call(endpoint, ...([input, { signal, acting }] as CallRest<E>)),
  });
};

type Paged = { next: string | null };

/** The same for a list that comes in pages: `useInfiniteQuery(pagedQuestion('shifts', listShifts, { query }))`. */
export const pagedQuestion = <E extends Endpoint>(
  feature: string,
  endpoint: E,
  input: Omit<InputOf<E>, 'query'> & { query?: Record<string, unknown> },
) => {
  const acting = actingNow();
  return infiniteQueryOptions({
    queryKey: [...keyOf(feature, endpoint, input, acting), 'pages'],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) => {
      const query = pageParam === null ? input.query : { ...input.query, after: pageParam };
      return call(
        endpoint,
        ...([
          { ...input, query },
          { signal, acting },
        ] as unknown as CallRest<E>),
      ) as Promise<ReplyOf<E> & Paged>;
    },
    getNextPageParam: (page: Paged) => page.next,
  });
};
