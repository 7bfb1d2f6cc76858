import type { Letters } from './letter.ts';

export const en: Letters = {
  'sign-in': ({ code, link, minutes }) => ({
    subject: 'Your sign-in to Carepool',
    parts: [
      'Hello,',
      'Somebody, we hope you, asked to sign in to Carepool. Open this page on the device you want to use:',
      { link, label: 'Sign in to Carepool' },
      'Or type this code where you asked for it:',
      { code },
      `Each works once, within ${minutes} minutes.`,
      'If this was not you, there is nothing you need to do: nobody can sign in without this mail.',
    ],
  }),
  invitation: ({ mutual, link, days }) => ({
    subject: 'An invitation to Carepool',
    parts: [
      'Hello,',
      `${mutual} invites you to join. Its members arrange care together with Carepool.`,
      { link, label: 'Look at the invitation' },
      `The invitation is open for ${days} days. If it means nothing to you, you can leave it.`,
    ],
  }),
  admitted: ({ mutual, link }) => ({
    subject: 'You are welcome',
    parts: [
      'Hello,',
      `${mutual} has admitted you as a member. Welcome.`,
      { link, label: 'Open Carepool' },
      'Sign in with the e-mail this was sent to; you need no password.',
    ],
  }),
};
