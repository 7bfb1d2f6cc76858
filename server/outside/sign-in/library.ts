import { randomUUID } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { emailOTP, magicLink, twoFactor } from 'better-auth/plugins';
import type { Logger } from 'pino';
import type { Database } from '#db/database.ts';
import type { NewId } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { machineNow } from '../clock.ts';
import { adapterOver } from './adapter.ts';
import { counterBy } from './counter.ts';
import { libraryTime } from './library-time.ts';
import { signInLimits } from './limits.ts';

export interface LibraryNeeds {
  db: Database;
  now: () => Instant;
  newId: NewId;
  log: Logger;
  baseUrl: string;
  secret: string;
  /** Whether a sign-in may begin for this e-mail: it belongs to a member or to somebody invited. */
  mayBegin: (email: string) => Promise<boolean>;
  /** After a session began, whatever opened it. */
  began: (userId: string) => Promise<void>;
}

/** Only we knock at the library's door, and say for whom in this header. */
export const addressHeader = 'x-carepool-address';

const seconds = { minute: 60, day: 86_400 } as const;
const { perMinute } = signInLimits;
const aMinute = (max: number) => ({ window: seconds.minute, max });

const rateLimit = (now: () => Instant) => ({
  enabled: true,
  ...aMinute(perMinute.other),
  customStorage: counterBy(now),
  customRules: {
    '/sign-in/email-otp': aMinute(perMinute.code),
    '/magic-link/verify': aMinute(perMinute.link),
    '/passkey/*': aMinute(perMinute.passkey),
    '/two-factor/*': aMinute(perMinute.secondStep),
  },
});

/** A key that only says somebody touched it is one step; with the person's finger or PIN it is two. */
const needPerson = (verified: boolean | undefined): void => {
  if (!verified) throw new APIError('BAD_REQUEST', { code: 'PERSON_NOT_VERIFIED' });
};

const plugins = ({ baseUrl }: LibraryNeeds) => [
  emailOTP({
    otpLength: signInLimits.codeDigits,
    expiresIn: signInLimits.mailMinutes * seconds.minute,
    allowedAttempts: signInLimits.codeTries,
    storeOTP: 'hashed',
    // Codes leave in our own mail, together with the link.
    sendVerificationOTP: async () => {},
  }),
  magicLink({
    expiresIn: signInLimits.mailMinutes * seconds.minute,
    storeToken: 'hashed',
    sendMagicLink: async ({ token, metadata }) => {
      const hear: unknown = metadata?.['hear'];
      if (typeof hear === 'function') hear(token);
    },
  }),
  passkey({
    rpName: 'Carepool',
    rpID: new URL(baseUrl).hostname,
    origin: new URL(baseUrl).origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: ({ verification }) => needPerson(verification.registrationInfo?.userVerified),
    },
    authentication: {
      afterVerification: ({ verification }) => needPerson(verification.authenticationInfo.userVerified),
    },
  }),
  twoFactor({ issuer: 'Carepool', allowPasswordless: true }),
];

const secondStepPaths = new Set(['/passkey/verify-authentication', '/two-factor/verify-totp']);

const hooks = ({ mayBegin, began }: LibraryNeeds) => ({
  user: {
    create: {
      before: async (user: { email: string }) => {
        if (!(await mayBegin(user.email))) throw new APIError('FORBIDDEN', { code: 'NOT_A_MEMBER' });
      },
    },
  },
  session: {
    create: {
      before: async (session: object, context: { path?: string } | null | undefined) => ({
        data: {
          ...session,
          // We have no use for where a person was.
          ipAddress: '',
          ...(secondStepPaths.has(context?.path ?? '') ? { secondStepAt: machineNow() } : {}),
        },
      }),
      after: async (session: { userId: string }) => began(session.userId),
    },
  },
});

const ids =
  (newId: NewId) =>
  ({ model }: { model: string }): string =>
    model === 'user' || model === 'session' ? newId(model) : randomUUID();

/** The sign-in library over our own tables, clock, ids and limits. */
export const openLibrary = (needs: LibraryNeeds) =>
  betterAuth({
    appName: 'Carepool',
    baseURL: needs.baseUrl,
    basePath: '/api/auth',
    secret: needs.secret,
    database: adapterOver(needs.db, libraryTime(needs.now, machineNow)),
    trustedOrigins: [new URL(needs.baseUrl).origin],
    session: {
      expiresIn: signInLimits.sessionDays * seconds.day,
      updateAge: signInLimits.renewedAfterDays * seconds.day,
      // Our own rule asks for the second step instead.
      freshAge: 0,
      additionalFields: { secondStepAt: { type: 'date', required: false, input: false } },
    },
    plugins: plugins(needs),
    databaseHooks: hooks(needs) as never,
    rateLimit: rateLimit(needs.now),
    advanced: {
      database: { generateId: ids(needs.newId) },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      // Its messages are its own words; what comes with them may name a person.
      log: (level, message) => needs.log[level === 'error' ? 'error' : 'warn']({ from: 'sign-in' }, message),
    },
  });
