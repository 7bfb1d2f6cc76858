import { useChange } from '#client/lib/use-change.ts';
import { messagesEndpoints } from '#shared/messages/endpoints.ts';

const touched = ['messages', 'notices'];
/** A block decides what the other may see of needs. */
const touchedByBlock = [...touched, 'shifts', 'needs', 'matching'];

export const useWriteFirst = () => useChange(messagesEndpoints.writeFirst, touched);
export const useWrite = () => useChange(messagesEndpoints.write, touched);
export const useMarkRead = () => useChange(messagesEndpoints.markRead, touched);
export const useBlock = () => useChange(messagesEndpoints.block, touchedByBlock);
export const useUnblock = () => useChange(messagesEndpoints.unblock, touchedByBlock);
export const useReport = () => useChange(messagesEndpoints.report, touched);
export const useCloseReport = () => useChange(messagesEndpoints.closeReport, touched);
