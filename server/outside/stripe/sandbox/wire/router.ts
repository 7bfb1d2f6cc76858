import type { Endpoint } from './call.ts';

export interface Route {
  readonly endpoint: Endpoint;
  readonly ids: readonly string[];
}

interface Pattern {
  readonly endpoint: Endpoint;
  readonly steps: readonly string[];
}

const stepsOf = (path: string): string[] => path.split('/').filter((step) => step !== '');

/** An id as it was before it went into the address; undefined when nobody can have written it so. */
const decoded = (step: string): string | undefined => {
  try {
    return decodeURIComponent(step);
  } catch (failure) {
    if (failure instanceof URIError) return undefined;
    throw failure;
  }
};

/** Finds the endpoint of an address; fixed words win over ids because they are listed first. */
export const openRouter = (
  endpoints: readonly Endpoint[],
): ((method: string, path: string) => Route | undefined) => {
  const byShape = new Map<string, Pattern[]>();
  for (const endpoint of endpoints) {
    const steps = stepsOf(endpoint.path);
    const key = `${endpoint.method} ${steps.length}`;
    byShape.set(key, [...(byShape.get(key) ?? []), { endpoint, steps }]);
  }
  return (method, path) => {
    const asked = stepsOf(path);
    for (const { endpoint, steps } of byShape.get(`${method} ${asked.length}`) ?? []) {
      const ids: string[] = [];
      const fits = steps.every((step, at) => {
        if (!step.startsWith(':')) return step === asked[at];
        const id = decoded(asked[at] ?? '');
        if (id !== undefined) ids.push(id);
        return id !== undefined;
      });
      if (fits) return { endpoint, ids };
    }
    return undefined;
  };
};
