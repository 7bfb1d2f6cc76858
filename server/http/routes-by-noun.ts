import { type RequestHandler, Router } from 'express';

/** `/api/shifts/shift_1/take` is about shifts. */
const nounOf = (path: string): string => path.split('/', 3)[2]?.toLowerCase() ?? '';

export interface RoutesByNoun {
  routerOf(path: string): Router;
  handle: RequestHandler;
}

/** A request is held against the endpoints of its own noun only: all of them in a row cost more than many an answer. */
export const routesByNoun = (): RoutesByNoun => {
  const routers = new Map<string, Router>();
  return {
    routerOf: (path) => {
      const noun = nounOf(path);
      const router = routers.get(noun) ?? Router();
      routers.set(noun, router);
      return router;
    },
    handle: (request, response, next) => {
      const router = routers.get(nounOf(request.path));
      if (router) router(request, response, next);
      else next();
    },
  };
};
