/**
 * What the environment may say. Parsed once, at boot; every bad value gets a sentence that says what
 * would work. The only reader of process.env beside the choice of engine.
 */
import { z } from 'zod';
import { isLiveKey, liveSignOffsSentence, signOffsIn } from './live-money.ts';

const settingsSchema = z.object({
  PORT: z.coerce
    .number({ error: 'PORT is a number from 0 to 65535, for example PORT=3000.' })
    .int({ error: 'PORT is a whole number, for example PORT=3000.' })
    .min(0, { error: 'PORT is 0 (any free one) or more.' })
    .max(65_535, { error: 'PORT is at most 65535.' })
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .min(1, { error: 'DATABASE_URL is a path to an SQLite file, or postgres://…' })
    .refine((url) => !/^(mysql|mongodb|mssql|https?):/.test(url), {
      error: 'DATABASE_URL is a path to an SQLite file, or postgres://… ; other databases do not work.',
    })
    .refine((url) => !/^postgres(ql)?:/.test(url) || URL.canParse(url), {
      error: 'DATABASE_URL is written like postgres://name:password@host:5432/carepool.',
    })
    .optional(),
  /** Where members reach this server; passkeys and links in mail need its name. */
  BASE_URL: z
    .url({ error: 'BASE_URL is the address members use, for example https://care.example.org.' })
    .optional(),
  /** How many proxies of one's own stand before it, such as the one that speaks https: each adds an address. */
  PROXIES: z.coerce
    .number({ error: 'PROXIES is a number from 0 to 9, for example PROXIES=1.' })
    .int({ error: 'PROXIES is a whole number, for example PROXIES=1.' })
    .min(0, { error: 'PROXIES is 0 or more.' })
    .max(9, { error: 'PROXIES is at most 9.' })
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, { error: 'SMTP_URL starts with smtp:// or smtps://.' })
    .optional(),
  MAIL_FROM: z.string().default('Carepool <carepool@localhost>'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_/, {
      error:
        'STRIPE_SECRET_KEY starts with sk_test_, rk_test_, sk_live_ or rk_live_; leave it out for play money.',
    })
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, { error: 'STRIPE_WEBHOOK_SECRET starts with whsec_.' })
    .optional(),
  /** Of the endpoint that hears what happens on carers' own accounts. */
  STRIPE_CONNECT_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, { error: 'STRIPE_CONNECT_WEBHOOK_SECRET starts with whsec_.' })
    .optional(),
  STRIPE_THIN_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/, { error: 'STRIPE_THIN_WEBHOOK_SECRET starts with whsec_.' })
    .optional(),
  /** The days of the three sign-offs that a live key needs; see live-money.ts. */
  STRIPE_LIVE_SIGN_OFFS: z
    .string()
    .refine((text) => signOffsIn(text) !== null, { error: liveSignOffsSentence })
    .optional(),
  /** Signs sessions. Made and kept beside an SQLite file; several processes on PostgreSQL must share one. */
  SECRET: z.string().min(32, { error: 'SECRET has at least 32 characters.' }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Environment = z.infer<typeof settingsSchema>;

export interface Settings extends Environment {
  baseUrl: string;
  secret: string;
  /** True only with the demo village's own database. */
  demo: boolean;
}

/** What a live key needs beside itself. */
const missingForLive = (told: Environment): string[] => [
  ...(told.STRIPE_WEBHOOK_SECRET === undefined
    ? ['STRIPE_WEBHOOK_SECRET: a live Stripe key needs the secret of its webhook endpoint too.']
    : []),
  ...(told.STRIPE_LIVE_SIGN_OFFS === undefined ? [liveSignOffsSentence] : []),
];

/** Everything the process was told, or the sentences that say what to mend. */
export const readEnvironment = (
  environment: Record<string, string | undefined> = process.env,
): { ok: true; environment: Environment } | { ok: false; sentences: string[] } => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  if (!result.success)
    return {
      ok: false,
      sentences: result.error.issues.map(({ path, message }) =>
        message.startsWith(`${path.join('.')}:`) ? message : `${path.join('.')}: ${message}`,
      ),
    };
  const told = result.data;
  const missing = isLiveKey(told.STRIPE_SECRET_KEY) ? missingForLive(told) : [];
  return missing.length > 0 ? { ok: false, sentences: missing } : { ok: true, environment: told };
};
