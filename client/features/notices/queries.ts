import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { pagedQuestion, question } from '#client/lib/question.ts';
import { noticesEndpoints } from '#shared/notices/endpoints.ts';

export const useNotices = () => useInfiniteQuery(pagedQuestion('notices', noticesEndpoints.notices, {}));
export const useUnread = (enabled: boolean) =>
  useQuery({ ...question('notices', noticesEndpoints.unread), enabled });
export const useNoticeChoices = () => useQuery(question('notices', noticesEndpoints.noticeChoices));
