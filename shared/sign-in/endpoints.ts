import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { emailSchema } from '../language/email.ts';
import { idSchema } from '../language/ids.ts';
import {
  codeSchema,
  demoMailSchema,
  demoPersonSchema,
  keyTalkSchema,
  languageSchema,
  passkeySchema,
  secondStepCodeSchema,
  secondStepSchema,
  sessionSchema,
} from './schema.ts';

const nothing = z.object({});

export const signInEndpoints = {
  session: endpoint({
    method: 'GET',
    path: '/api/session',
    summary: 'Who am I here, which members may I open, and is my second step fresh.',
    audience: 'public',
    response: sessionSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),

  askToSignIn: endpoint({
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Ask for a mail with a link and a code; the answer never says whether the e-mail is known.',
    audience: 'public',
    body: z.object({ email: emailSchema, language: languageSchema.default('en') }),
    response: nothing,
    success: 202,
    refuses: ['too-many-requests'],
    audit: null,
  }),

  signInByCode: endpoint({
    method: 'POST',
    path: '/api/sign-in/code',
    summary: 'Sign in with the code from the mail.',
    audience: 'public',
    body: z.object({ email: emailSchema, code: codeSchema }),
    response: nothing,
    success: 200,
    refuses: ['sign-in-code-wrong', 'sign-in-code-used-up', 'too-many-requests'],
    audit: null,
  }),

  signInByLink: endpoint({
    method: 'POST',
    path: '/api/sign-in/link',
    summary:
      'Sign in with the link from the mail; a page asks first, so that mail scanners do not use it up.',
    audience: 'public',
    body: z.object({ token: z.string().min(1).max(200) }),
    response: nothing,
    success: 200,
    refuses: ['sign-in-link-used', 'too-many-requests'],
    audit: null,
  }),

  startPasskeySignIn: endpoint({
    method: 'POST',
    path: '/api/sign-in/passkey/question',
    summary: 'What the browser asks a passkey, to sign in or to give the second step.',
    audience: 'public',
    response: keyTalkSchema,
    success: 200,
    refuses: ['too-many-requests'],
    audit: null,
  }),

  signInByPasskey: endpoint({
    method: 'POST',
    path: '/api/sign-in/passkey',
    summary: 'Sign in with a passkey, which is also the second step.',
    audience: 'public',
    body: z.object({ answer: keyTalkSchema }),
    response: nothing,
    success: 200,
    refuses: ['passkey-not-accepted', 'too-many-requests'],
    audit: null,
  }),

  signOut: endpoint({
    method: 'POST',
    path: '/api/sign-out',
    summary: 'Sign out here, or everywhere.',
    audience: 'public',
    body: z.object({ everywhere: z.boolean().default(false) }),
    response: nothing,
    success: 200,
    refuses: [],
    audit: null,
  }),

  passkeys: endpoint({
    method: 'GET',
    path: '/api/passkeys',
    summary: 'The passkeys of this sign-in.',
    audience: 'signed-in',
    response: z.object({ items: z.array(passkeySchema) }),
    success: 200,
    refuses: [],
    audit: null,
  }),

  startPasskey: endpoint({
    method: 'POST',
    path: '/api/passkeys/question',
    summary: 'What the browser asks of a new passkey.',
    audience: 'signed-in',
    response: keyTalkSchema,
    success: 200,
    refuses: ['second-step-needed', 'too-many-requests'],
    audit: null,
  }),

  addPasskey: endpoint({
    method: 'POST',
    path: '/api/passkeys',
    summary: 'Keep a new passkey; once there is a second step, changing it needs a fresh one.',
    audience: 'signed-in',
    body: z.object({ answer: keyTalkSchema, name: z.string().trim().min(1).max(80) }),
    response: passkeySchema,
    success: 201,
    refuses: ['second-step-needed', 'passkey-not-accepted', 'too-many-requests'],
    audit: null,
  }),

  removePasskey: endpoint({
    method: 'DELETE',
    path: '/api/passkeys/:passkeyId',
    summary: 'Forget a passkey.',
    audience: 'signed-in',
    params: z.object({ passkeyId: z.string().max(100) }),
    response: nothing,
    success: 200,
    refuses: ['second-step-needed', 'not-found'],
    audit: null,
  }),

  startSecondStep: endpoint({
    method: 'POST',
    path: '/api/second-step/set-up',
    summary:
      'A secret for an app that shows codes, with recovery codes; it counts from the first right code.',
    audience: 'signed-in',
    response: z.object({ secret: z.string(), otpauthUri: z.string(), recoveryCodes: z.array(z.string()) }),
    success: 201,
    refuses: ['second-step-needed', 'second-step-already-set-up', 'too-many-requests'],
    audit: null,
  }),

  giveSecondStep: endpoint({
    method: 'POST',
    path: '/api/second-step',
    summary: 'Give the code your app shows now; the first one also finishes setting it up.',
    audience: 'signed-in',
    body: z.object({ code: secondStepCodeSchema }),
    response: secondStepSchema,
    success: 200,
    refuses: ['second-step-wrong', 'second-step-resting', 'second-step-not-set-up', 'too-many-requests'],
    audit: null,
  }),

  demoPeople: endpoint({
    method: 'GET',
    path: '/api/demo/people',
    summary: 'Whom you may be in the demo village.',
    audience: 'public',
    response: z.object({ items: z.array(demoPersonSchema) }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),

  demoSignIn: endpoint({
    method: 'POST',
    path: '/api/demo/sign-in',
    summary: 'Be somebody in the demo village, with one click, on this machine only.',
    audience: 'public',
    body: z.object({ memberId: idSchema('member') }),
    response: nothing,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),

  demoInbox: endpoint({
    method: 'GET',
    path: '/api/demo/inbox',
    summary: 'The newest mails of the demo village, which go nowhere else.',
    audience: 'public',
    response: z.object({ items: z.array(demoMailSchema) }),
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
} as const;
