import type { Router } from 'express';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { everyEndpoint, type Listed } from '#shared/contract/api.ts';
import { problemSchema, refusals } from '#shared/contract/problem.ts';
import { apiPage } from './api-page.ts';

const headers = {
  'Acting-As': 'Which of my members I act as, where a sign-in opens several.',
  'Acting-For': 'The holder I represent, or the member whose word I write down.',
  'Said-By': 'phone or paper: a coordinator enters what the member said.',
} as const;

const parameters = (isCommand: boolean) => [
  ...Object.entries(headers).map(([name, description]) => ({
    in: 'header' as const,
    name,
    description,
    schema: { type: 'string' as const },
  })),
  ...(isCommand
    ? [
        {
          in: 'header' as const,
          name: 'Idempotency-Key',
          required: true,
          description: 'The same key and body gets the same answer; nothing is done twice.',
          schema: { type: 'string' as const, maxLength: 200 },
        },
      ]
    : []),
];

const problem = (codes: readonly (keyof typeof refusals)[]) => ({
  description: codes.map((code) => `${code}: ${refusals[code].title}`).join('\n\n'),
  content: { 'application/problem+json': { schema: problemSchema } },
});

const responses = ({ endpoint }: Listed) => {
  const byStatus = new Map<number, (keyof typeof refusals)[]>();
  for (const code of endpoint.refuses) {
    const { status } = refusals[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const asFile = { description: endpoint.summary, content: { '*/*': {} } };
  const asJson = {
    description: endpoint.summary,
    content: { 'application/json': { schema: endpoint.response } },
  };
  const answered = endpoint.file ? asFile : asJson;
  const success = endpoint.success === 204 ? { description: 'Done.' } : answered;
  return {
    [String(endpoint.success)]: success,
    ...Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), problem(codes)])),
  };
};

const operation = (listed: Listed): ZodOpenApiOperationObject => {
  const { endpoint, feature, name } = listed;
  return {
    operationId: name,
    tags: [feature],
    summary: endpoint.summary,
    description: `For: ${endpoint.audience}.`,
    parameters: parameters(endpoint.method !== 'GET'),
    requestParams: {
      ...(endpoint.params ? { path: endpoint.params as never } : {}),
      ...(endpoint.query ? { query: endpoint.query as never } : {}),
    },
    ...(endpoint.body ? { requestBody: { content: { 'application/json': { schema: endpoint.body } } } } : {}),
    responses: responses(listed) as never,
  };
};

/** The whole contract as OpenAPI 3.1, made from the same schemas that serve it. */
const openApiDocument = (): object => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const listed of everyEndpoint) {
    const path = listed.endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [listed.endpoint.method.toLowerCase()]: operation(listed) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Carepool',
      version: '0.1.0',
      description: 'A direct-payments mutual marketplace for social care.',
    },
    paths,
  });
};

export const serveOpenApi = (router: Router): void => {
  let document: object | undefined;
  router.get('/api/openapi.json', (_request, response) => {
    document ??= openApiDocument();
    response.json(document);
  });
  router.get('/api', (_request, response) => {
    response.type('html').send(apiPage());
  });
};
