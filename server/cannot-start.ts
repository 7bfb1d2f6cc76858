/** Something to mend before Carepool can start, in a sentence for whoever starts it. */
export class CannotStart extends Error {}

interface Told {
  /** The database, as it was named. */
  url: string;
  host: string;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
const callOf = (error: unknown): string =>
  error instanceof Error && 'syscall' in error ? String(error.syscall) : '';

/** Without the password. */
const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};

const silent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'];
/** Wrong password, no such role, no such database, nobody may connect. */
const refusing = ['28P01', '28000', '3D000', '42501'];
const unwritable = ['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOENT'];

const aboutPostgres = (error: unknown, url: string): string | null => {
  const code = codeOf(error);
  if (silent.includes(code))
    return `DATABASE_URL: no PostgreSQL answers at ${placeOf(url)} (${code}). Start it, or name another one.`;
  if (refusing.includes(code))
    return `DATABASE_URL: PostgreSQL at ${placeOf(url)} does not let us in (${(error as Error).message}).`;
  return null;
};

/** What to mend when an error met while starting comes from what was set; null when it is a fault of ours. */
export const whyNot = (error: unknown, { url, host }: Told): string | null => {
  if (error instanceof CannotStart) return error.message;
  const code = codeOf(error);
  const addressing = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(code);
  if (addressing && ['listen', 'getaddrinfo'].includes(callOf(error)) && !url.includes(host))
    return `HOST: this machine has no address ${host} (${code}). Leave it out, or name one of its own, for example HOST=0.0.0.0.`;
  if (/^postgres(ql)?:/.test(url)) return aboutPostgres(error, url);
  if (unwritable.includes(code) || /^SQLITE_(CANTOPEN|IOERR|READONLY|PERM)/.test(code))
    return `DATABASE_URL: no database can be opened or made at ${url} (${code}). Name a file in a folder that may be written to.`;
  if (error instanceof Error && 'type' in error && error.type === 'StripeAuthenticationError')
    return 'STRIPE_SECRET_KEY: Stripe does not know this key. Copy it again, or leave it out for play money.';
  return null;
};
