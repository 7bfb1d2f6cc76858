import express, { type Express, Router } from 'express';
import { Refusal } from '#shared/contract/problem.ts';
import { budgetsRoutes } from './budgets/routes.ts';
import { commonFundRoutes } from './common-fund/routes.ts';
import { councilsRoutes } from './councils/routes.ts';
import { coverRoutes } from './cover/routes.ts';
import { swapsRoutes } from './cover/swaps/routes.ts';
import type { Deps } from './deps.ts';
import type { Person } from './http/admission.ts';
import { serveCalendars } from './http/calendars.ts';
import { serveOpenApi } from './http/openapi.ts';
import { servePages } from './http/pages.ts';
import { answerProblemBy, answerProblems } from './http/problems.ts';
import { rateLimit } from './http/rate-limit.ts';
import { routesByNoun } from './http/routes-by-noun.ts';
import { apiHeaders, refuseCrossSite } from './http/security.ts';
import type { Building } from './http/serve.ts';
import { type ReadMessage, stripeMessages } from './http/stripe-messages.ts';
import { importsRoutes } from './imports/routes.ts';
import { ledgerRoutes } from './ledger/routes.ts';
import { matchingRoutes } from './matching/routes.ts';
import { matchesRoutes } from './members/matches/routes.ts';
import { membersRoutes } from './members/routes.ts';
import { messagesRoutes } from './messages/routes.ts';
import { mutualsRoutes } from './mutuals/routes.ts';
import { needsRoutes } from './needs/routes.ts';
import { noticesRoutes } from './notices/routes.ts';
import { outageRoutes } from './outage/routes.ts';
import { oversightRoutes } from './oversight/routes.ts';
import { holidaysRoutes } from './pay/holidays/routes.ts';
import { paymentsRoutes } from './payments/routes.ts';
import { proposalsRoutes } from './proposals/routes.ts';
import { purchasesRoutes } from './purchases/routes.ts';
import { correctionsRoutes } from './settlements/corrections/routes.ts';
import { payrollRoutes } from './settlements/payroll/routes.ts';
import { settlementsRoutes } from './settlements/routes.ts';
import { offersRoutes } from './shifts/offers/routes.ts';
import { shiftsRoutes } from './shifts/routes.ts';
import { type SignInNumbers, serveSignIn } from './sign-in/routes.ts';
import type { SignInParts } from './sign-in/visit.ts';
import { voicesRoutes } from './voices/routes.ts';

export interface AppParts {
  deps: Deps;
  personOf: (cookie: string | undefined) => Promise<Person | null>;
  sessionTokenIn: (cookie: string | undefined) => string | null;
  signIn: { parts: SignInParts; numbers: SignInNumbers };
  readMessage: ReadMessage;
  pages: string;
}

const serveFeatures = (building: Building, { signIn }: AppParts): void => {
  serveSignIn(building, signIn.parts, signIn.numbers);
  mutualsRoutes(building);
  membersRoutes(building);
  matchesRoutes(building);
  importsRoutes(building);
  councilsRoutes(building);
  outageRoutes(building);
  budgetsRoutes(building);
  needsRoutes(building);
  shiftsRoutes(building);
  offersRoutes(building);
  coverRoutes(building);
  swapsRoutes(building);
  matchingRoutes(building);
  messagesRoutes(building);
  noticesRoutes(building);
  paymentsRoutes(building);
  holidaysRoutes(building);
  // Its addresses are words where a settlement's is an id.
  payrollRoutes(building);
  settlementsRoutes(building);
  correctionsRoutes(building);
  purchasesRoutes(building);
  proposalsRoutes(building);
  voicesRoutes(building);
  commonFundRoutes(building);
  ledgerRoutes(building);
  oversightRoutes(building);
};

/** The path of a request, in reading order: its id, Stripe's messages, the door, the features, the pages. */
export const createApp = (parts: AppParts): Express => {
  const { deps } = parts;
  const answerProblem = answerProblemBy(deps.log);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Tries are counted by address: behind a proxy everybody would share its one, and anybody could invent others.
  app.set('trust proxy', deps.settings.PROXIES ?? 0);
  app.use((_request, response, next) => {
    response.setHeader('Request-Id', deps.newId('entry'));
    // A phone whose clock is wrong goes by this one.
    response.setHeader('Carepool-Now', deps.now());
    next();
  });
  const api = Router();
  stripeMessages(api, deps, parts.readMessage);
  api.use('/api', rateLimit(deps.now, parts.sessionTokenIn), apiHeaders, refuseCrossSite);
  serveOpenApi(api);
  const routes = routesByNoun();
  serveFeatures(
    {
      deps,
      answerProblem,
      routerOf: routes.routerOf,
      personOf: (request) => parts.personOf(request.headers.cookie),
    },
    parts,
  );
  serveCalendars(routes.routerOf, deps, answerProblem);
  api.use(routes.handle);
  api.use('/api', () => {
    throw new Refusal('not-found');
  });
  app.use(api);
  servePages(app, parts.pages);
  app.use(() => {
    throw new Refusal('not-found');
  });
  app.use(answerProblems(answerProblem));
  return app;
};
