import { passkeys, sessions, signInAccounts, twoFactors, users, verifications } from '#db/schema/index.ts';

/** The sign-in library's names for what we remember. */
const tables = {
  user: users,
  session: sessions,
  account: signInAccounts,
  verification: verifications,
  twoFactor: twoFactors,
  passkey: passkeys,
} as const;

/** All six are reached by column name; the common shape is enough for that. */
export type SignInTable = typeof users;

export const tableOf = (model: string): SignInTable => {
  if (!Object.hasOwn(tables, model))
    throw new Error(`The sign-in library asked for ${model}: no such table.`);
  return tables[model as keyof typeof tables] as unknown as SignInTable;
};
