/** Answers that were not given now: what was seen earlier stands in for them while nobody answers. */
import type { Query } from '@tanstack/react-query';

const stoodIn = new WeakMap<Query, number>();

/** Marked as old, so that it is asked again as soon as somebody may answer. */
export const putInPlace = (query: Query, data: unknown, dataUpdatedAt: number): void => {
  stoodIn.set(query, dataUpdatedAt);
  query.setState({
    data,
    dataUpdatedAt,
    status: query.state.error ? 'error' : 'success',
    isInvalidated: true,
  });
};

/** Whether what is shown was remembered, and not answered since. */
export const isStandIn = (query: Query): boolean => stoodIn.get(query) === query.state.dataUpdatedAt;
