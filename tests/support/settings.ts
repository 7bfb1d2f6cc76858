import type { Settings } from '#server/settings.ts';

/** What the server of a story is told. A second one told the same opens the same sessions. */
export const worldSettings = (port?: number): Settings => ({
  PORT: port ?? 0,
  HOST: '127.0.0.1',
  LOG_LEVEL: 'silent',
  MAIL_FROM: 'Carepool <carepool@localhost>',
  baseUrl: `http://localhost:${port ?? 3000}`,
  secret: 'a secret that is long enough, and only for stories',
  demo: false,
});
