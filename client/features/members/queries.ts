import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import { membersEndpoints } from '#shared/members/endpoints.ts';
import { joiningEndpoints } from '#shared/members/joining/endpoints.ts';
import { pairsEndpoints } from '#shared/members/pairs/endpoints.ts';
import { representativesEndpoints } from '#shared/members/representatives/endpoints.ts';

/** What the list of members is asked for; empty means all. */
export interface MembersAsked {
  words: string;
  role: string;
  status: string;
}

const given = (asked: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));

export const useMembers = (asked: Partial<MembersAsked> & { limit?: number }) =>
  useInfiniteQuery(pagedQuestion('members', membersEndpoints.members, { query: given(asked) }));
export const useRecord = (memberId: string) =>
  useQuery(question('members', membersEndpoints.member, { params: { memberId } }));
export const useOwnRecord = () => useQuery(question('members', membersEndpoints.myRecord));
export const useViews = () =>
  useInfiniteQuery(pagedQuestion('members', membersEndpoints.recordViews, { query: { limit: 20 } }));
export const useEntered = () =>
  useInfiniteQuery(pagedQuestion('members', membersEndpoints.enteredForMe, { query: { limit: 20 } }));
export const useCarers = (asked: { words?: string; near?: 'mine' }) =>
  useInfiniteQuery(
    pagedQuestion('members', pairsEndpoints.carers, {
      query: { ...given(asked), limit: asked.near ? 50 : 10 },
    }),
  );
export const useRepresentatives = () =>
  useQuery(question('members', representativesEndpoints.representatives));
export const useOpenMutuals = () => useQuery(question('members', joiningEndpoints.openMutuals));
export const useInvitation = (word: string) =>
  useQuery(question('members', joiningEndpoints.lookAtInvitation, { query: { word } }));

/** A member’s record as it is shown to a coordinator. */
export type ShownRecord = ReplyOf<typeof membersEndpoints.member>;
