import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import { messagesEndpoints } from '#shared/messages/endpoints.ts';

export const useConversations = () =>
  useInfiniteQuery(pagedQuestion('messages', messagesEndpoints.conversations, {}));
export const useConversation = (conversationId: string) =>
  useQuery(question('messages', messagesEndpoints.conversation, { params: { conversationId } }));
export const useMessages = (conversationId: string) =>
  useInfiniteQuery(
    pagedQuestion('messages', messagesEndpoints.messages, {
      params: { conversationId },
      query: { limit: 10 },
    }),
  );
/** `found`: a carer its holder found, who need not be near to them yet. */
export const useAboutNeed = (needId: string, found?: string) =>
  useQuery(
    question('messages', messagesEndpoints.conversationsOfNeed, {
      params: { needId },
      query: found ? { found } : {},
    }),
  );
export const useReports = () => useInfiniteQuery(pagedQuestion('messages', messagesEndpoints.reports, {}));
