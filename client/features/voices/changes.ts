import { useChange } from '#client/lib/use-change.ts';
import { voicesEndpoints as contract } from '#shared/voices/endpoints.ts';

const touched = ['voices'];

export const useSayVoice = () => useChange(contract.sayVoice, touched);
export const useRecordOutreach = () => useChange(contract.recordOutreach, touched);
