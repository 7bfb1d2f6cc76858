import type { Id } from '#shared/language/ids.ts';
import type { Deps } from '../../deps.ts';
import { answerAsked, beginnings } from '../../sign-in/actions.ts';
import type { SignInParts } from '../../sign-in/visit.ts';
import { type Outbox, openOutbox } from '../../work/outbox.ts';
import { openMail, type Post, type Send } from '../mail/mail.ts';
import { counterBy } from './counter.ts';
import { openDoor } from './door.ts';
import { signInLimits } from './limits.ts';
import type { OpenSession } from './session.ts';

export interface SignIn {
  parts: SignInParts;
  numbers: typeof signInLimits;
  outbox: Outbox;
  mail: Post;
  /** Whose request this is: for every request, and for a socket as it connects. */
  sessionOf(cookieHeader: string | undefined): Promise<OpenSession | null>;
  /** The token of a session cookie that we signed, whether or not the session is still open. */
  sessionTokenIn(cookieHeader: string | undefined): string | null;
  /** A session for somebody who has proved who they are elsewhere: founding, stories. */
  createSession(userId: string): Promise<{ sessionId: Id<'session'>; setCookie: string }>;
}

type Needs = Pick<Deps, 'db' | 'now' | 'newId' | 'log' | 'settings'> & { send?: Send };

/** Opens signing in and everything that leaves by mail. Mail waits until `outbox.start()` or `drain()`. */
export const openSignIn = (needs: Needs): SignIn => {
  const { db, now, newId, log, settings, send } = needs;
  const outbox = openOutbox({ db, now, newId, log });
  const mail = openMail({ outbox, settings, now, log, ...(send ? { send } : {}) });
  const { baseUrl, secret } = settings;
  const door = openDoor({ db, now, newId, log, baseUrl, secret, ...beginnings(db, now) });
  const parts: SignInParts = { door, outbox, counter: counterBy(now), ...mail };
  outbox.carry('sign-in', (payload) => answerAsked(needs, parts, payload, signInLimits.mailMinutes));
  return {
    parts,
    numbers: signInLimits,
    outbox,
    mail,
    sessionOf: door.sessionOf,
    sessionTokenIn: door.sessionTokenIn,
    createSession: door.startSession,
  };
};
