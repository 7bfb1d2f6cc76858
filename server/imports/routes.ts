import { importsEndpoints as contract } from '#shared/imports/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { importSpreadsheets, previewImport } from './actions.ts';

export const importsRoutes = (building: Building): void => {
  serve(building, contract.previewImport, (call) => previewImport(call, call.body));
  serve(building, contract.importSpreadsheets, (call) => importSpreadsheets(call, call.body));
};
