type Part = string | number | boolean | null | undefined;
export type QueryParts = Record<string, Part | readonly Part[]>;

/** `/api/shifts/:shiftId` with its parts filled in; a part that is missing is a mistake of ours, so it throws. */
export const addressOf = (path: string, params: Record<string, unknown> = {}, query: QueryParts = {}) => {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === null || value === '') throw new RangeError(`${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) search.append(name, String(one));
  return search.size > 0 ? `${filled}?${search}` : filled;
};
