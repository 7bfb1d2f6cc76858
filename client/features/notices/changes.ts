import { useChange } from '#client/lib/use-change.ts';
import { noticesEndpoints } from '#shared/notices/endpoints.ts';

export const useMarkNoticesRead = () => useChange(noticesEndpoints.markNoticesRead, ['notices']);
export const useChooseNotices = () => useChange(noticesEndpoints.chooseNotices, ['notices']);
