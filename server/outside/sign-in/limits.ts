/** Every number of signing in, stated once. */
export const signInLimits = {
  /** A code and a link run out together. */
  mailMinutes: 10,
  codeDigits: 6,
  /** Wrong tries before a code is dead; the link in the same mail still works. */
  codeTries: 5,
  /** Mails to one address, so that nobody's inbox is filled by a stranger. */
  mailsAnHour: 5,
  sessionDays: 30,
  /** A session in use is made to last from today again, once a day at most. */
  renewedAfterDays: 1,
  /** Wrong second-step codes before it rests. */
  secondStepTries: 5,
  secondStepRestMinutes: 15,
  /** From one network address, a minute. An office shares one. */
  perMinute: { mail: 30, code: 30, link: 30, passkey: 60, secondStep: 30, other: 120 },
} as const;
