import { useChange } from '#client/lib/use-change.ts';
import { importsEndpoints } from '#shared/imports/endpoints.ts';

export const usePreview = () => useChange(importsEndpoints.previewImport, []);

/** A folder may touch everything a coordinator sees. */
export const useImport = () =>
  useChange(importsEndpoints.importSpreadsheets, [
    'imports',
    'members',
    'needs',
    'shifts',
    'budgets',
    'mutuals',
    'oversight',
    'settlements',
    'session',
  ]);
