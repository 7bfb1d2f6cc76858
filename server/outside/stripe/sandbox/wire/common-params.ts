import type { Raw } from './form.ts';
import { beyond, integer, type Param, shape, text } from './params.ts';
import { invalid } from './problem.ts';

export type MetadataChange = Readonly<Record<string, string | null>>;

/** 50 keys of 40 characters without brackets, values of 500; `''` deletes a key, or all of them. */
export const metadata: Param<MetadataChange | null> = {
  read(raw: Raw, path: string) {
    if (raw === '' || raw === null) return null;
    if (typeof raw !== 'object' || Array.isArray(raw)) throw invalid('Invalid object', { param: path });
    const change: Record<string, string | null> = {};
    for (const [key, value] of Object.entries(raw)) {
      const param = `${path}[${key}]`;
      if (key.length > 40 || /[[\]]/.test(key))
        throw invalid(
          `Metadata keys can have up to 40 characters and no square brackets; you passed "${key}".`,
          { param },
        );
      if (typeof value === 'object' && value !== null)
        throw invalid('Metadata values must be strings.', { param });
      const written = value === null ? '' : String(value);
      if (written.length > 500) throw invalid('Metadata values can have up to 500 characters.', { param });
      change[key] = written === '' ? null : written;
    }
    return change;
  },
};

export const applyMetadata = (
  before: Readonly<Record<string, string>>,
  change: MetadataChange | null | undefined,
): Record<string, string> => {
  if (change === undefined) return { ...before };
  if (change === null) return {};
  const after = { ...before };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) delete after[key];
    else after[key] = value;
  }
  if (Object.keys(after).length > 50)
    throw invalid('You can have up to 50 metadata keys.', { param: 'metadata' });
  return after;
};

export const currency: Param<'gbp'> = {
  read(raw, path) {
    const written = text(3).read(raw, path).toLowerCase();
    if (written !== 'gbp')
      throw invalid(`Invalid currency: ${written}. This sandbox knows only gbp.`, {
        code: 'invalid_currency',
        param: path,
      });
    return 'gbp';
  },
};

export interface Range {
  readonly from?: number;
  readonly before?: number;
}

const bounds = shape({ gt: integer(), gte: integer(), lt: integer(), lte: integer() });

/** A moment or a range of moments, in Unix seconds. */
export const range: Param<Range> = {
  read(raw, path) {
    if (typeof raw !== 'object' || raw === null) {
      const exactly = integer().read(raw, path);
      return { from: exactly, before: exactly + 1 };
    }
    const { gt, gte, lt, lte } = bounds.read(raw, path);
    const from = gte ?? (gt === undefined ? undefined : gt + 1);
    const before = lt ?? (lte === undefined ? undefined : lte + 1);
    return { ...(from === undefined ? {} : { from }), ...(before === undefined ? {} : { before }) };
  },
};

/** An absolute http or https address; anything else would be a trap on a page's link. */
export const webAddress: Param<string> = {
  read(raw, path) {
    const written = text(5000).read(raw, path);
    if (!/^https?:$/.test(URL.parse(written)?.protocol ?? ''))
      throw invalid('Not a valid URL', { code: 'url_invalid', param: path });
    return written;
  },
};

export const paging = { limit: integer(1, 100), starting_after: text(), ending_before: text() };

export const address = shape({
  city: text(),
  country: text(2),
  line1: text(),
  line2: text(),
  postal_code: text(),
  state: text(),
});

export const billingDetails = shape({
  address,
  email: text(512),
  name: text(),
  phone: text(),
  tax_id: beyond,
});
