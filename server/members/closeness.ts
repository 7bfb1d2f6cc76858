import type { Closeness } from '#shared/members/pairs/schema.ts';

export const closenessOf = (pair: { team: boolean | null; saidYes: boolean | null } | null): Closeness => {
  if (pair?.team) return 'team';
  return pair?.saidYes ? 'yes' : 'none';
};
