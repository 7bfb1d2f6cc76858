import { endpoint } from '../contract/endpoint.ts';
import { importBody, importReportSchema } from './schema.ts';

export const importsEndpoints = {
  previewImport: endpoint({
    method: 'POST',
    path: '/api/imports/preview',
    summary:
      'Look through spreadsheets: what is new, changed or unchanged, and every row that needs mending.',
    audience: 'coordinator',
    body: importBody,
    response: importReportSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  importSpreadsheets: endpoint({
    method: 'POST',
    path: '/api/imports',
    summary: 'Bring in spreadsheets: all of them, or nothing when any row needs mending.',
    audience: 'coordinator',
    body: importBody,
    response: importReportSchema,
    success: 201,
    refuses: ['import-has-errors'],
    audit: 'SPREADSHEETS_IMPORTED',
  }),
} as const;
