import { count, flag, index, instant, primaryKey, table, text, uniqueIndex } from '../columns.ts';

/** A sign-in, across mutuals. What it may open is in member_sign_ins. */
export const users = table(
  'users',
  {
    id: text().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: flag().notNull(),
    image: text(),
    twoFactorEnabled: flag(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id] }), uniqueIndex('users_by_email').on(t.email)],
);

export const sessions = table(
  'sessions',
  {
    id: text().notNull(),
    userId: text().notNull(),
    token: text().notNull(),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    /** When a passkey or a fresh code was given in this session: coordinators need it. */
    secondStepAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id] }),
    uniqueIndex('sessions_by_token').on(t.token),
    index('sessions_by_user').on(t.userId),
  ],
);

export const signInAccounts = table(
  'sign_in_accounts',
  {
    id: text().notNull(),
    userId: text().notNull(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id] }), index('sign_in_accounts_by_user').on(t.userId)],
);

export const verifications = table(
  'verifications',
  {
    id: text().notNull(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.id] }), index('verifications_by_identifier').on(t.identifier)],
);

export const twoFactors = table(
  'two_factors',
  {
    id: text().notNull(),
    userId: text().notNull(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    verified: flag(),
    failedVerificationCount: count(),
    lockedUntil: instant(),
    /** Hash of the code accepted last: a code read over a shoulder opens nothing a second time. */
    usedCodeHash: text(),
  },
  (t) => [primaryKey({ columns: [t.id] }), index('two_factors_by_user').on(t.userId)],
);

export const passkeys = table(
  'passkeys',
  {
    id: text().notNull(),
    name: text(),
    publicKey: text().notNull(),
    userId: text().notNull(),
    credentialID: text().notNull(),
    counter: count().notNull(),
    deviceType: text().notNull(),
    backedUp: flag().notNull(),
    transports: text(),
    aaguid: text(),
    createdAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.id] }),
    index('passkeys_by_user').on(t.userId),
    index('passkeys_by_credential').on(t.credentialID),
  ],
);
