import { onDayInEnglish } from './day-words.ts';
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
  application: ({ mutual, link, days }) => ({
    subject: 'Please confirm',
    parts: [
      'Hello,',
      `Somebody, we hope you, asked to join ${mutual} with this e-mail. Please say that it was you:`,
      { link, label: 'Yes, that was me' },
      `The page is open for ${days} days. Then a coordinator of ${mutual} reads what you wrote and answers you.`,
      'If it was not you, there is nothing you need to do: nothing is kept.',
    ],
  }),
  declined: ({ mutual }) => ({
    subject: 'About joining',
    parts: [
      'Hello,',
      `Thank you for asking to join ${mutual}. They cannot take you in at present.`,
      'You may ask them why, and you may ask again later.',
    ],
  }),
  'new-email': ({ mutual, link, days }) => ({
    subject: 'Your new e-mail',
    parts: [
      'Hello,',
      `This e-mail was given to ${mutual} to reach you and to sign in with. Please say that it is yours:`,
      { link, label: 'Yes, this is mine' },
      `The page is open for ${days} days. Until then the former e-mail stays as it is.`,
      'If this means nothing to you, there is nothing you need to do.',
    ],
  }),
  'new-message': ({ link }) => ({
    subject: 'You have a new message in Carepool',
    parts: [
      'Hello,',
      'Somebody has written to you in Carepool. What they wrote is only there.',
      { link, label: 'Read it in Carepool' },
      'You chose to be told by mail. You can change that in Carepool, under “What comes by mail”.',
    ],
  }),
  news: ({ link }) => ({
    subject: 'There is something new in Carepool',
    parts: [
      'Hello,',
      'Something has changed that concerns you.',
      { link, label: 'See what is new' },
      'You chose to be told by mail. You can change that in Carepool, under “What comes by mail”.',
    ],
  }),
  'daily-news': ({ count, link }) => ({
    subject: 'What is new in Carepool',
    parts: [
      'Hello,',
      count === 1
        ? 'Since yesterday there is 1 thing that you have not read.'
        : `Since yesterday there are ${count} things that you have not read.`,
      { link, label: 'See what is new' },
      'You chose one mail a day. You can change that in Carepool, under “What comes by mail”.',
    ],
  }),
  'email-changed': ({ mutual }) => ({
    subject: 'Your e-mail was changed',
    parts: [
      'Hello,',
      `From now on ${mutual} writes to another e-mail of yours, and this one no longer opens your record there.`,
      'If that was not you, tell your coordinator today.',
    ],
  }),
  'cover-asked': ({ mutual, link }) => ({
    subject: 'Somebody asks whether you can help',
    parts: [
      'Hello,',
      `Somebody in ${mutual} asks whether you could come. When, where and for what pay stands in Carepool:`,
      { link, label: 'Look and answer' },
      'Yes and no are both good answers. If you say no, the next person is asked at once.',
    ],
  }),
  'collection-coming': ({ mutual, link, amount, leavesOn, kind, lastFour }) => ({
    subject: 'Something to know before it happens',
    parts: [
      'Hello,',
      kind === 'bacs'
        ? `${amount} will leave the bank account ending ${lastFour} ${onDayInEnglish(leavesOn)}, by direct debit for ${mutual}.`
        : `${amount} will be collected from the card ending ${lastFour} ${onDayInEnglish(leavesOn)}, for ${mutual}.`,
      { link, label: 'See what it is for' },
      'If something in it is wrong, say so before that day.',
      ...(kind === 'bacs'
        ? ['The Direct Debit Guarantee holds: if a debit was wrong, your bank gives it back at once.']
        : []),
    ],
  }),
  'collection-made': ({ mutual, link }) => ({
    subject: 'There is a receipt for you in Carepool',
    parts: [
      'Hello,',
      `What was due to ${mutual} has been collected. The receipt stands in Carepool, to read and to print.`,
      { link, label: 'Look at the receipt' },
      'Under “What comes by mail” you can choose whether this comes.',
    ],
  }),
  'collection-failed': ({ mutual, link }) => ({
    subject: 'Something could not be done for you',
    parts: [
      'Hello,',
      `What is due to ${mutual} could not be collected. The page says why, and what would work.`,
      { link, label: 'See why and what to do' },
    ],
  }),
  'way-to-pay-ended': ({ mutual, link }) => ({
    subject: 'Please look at how you pay',
    parts: [
      'Hello,',
      `Your bank has ended the direct debit for ${mutual}. Nothing more can be collected by it. Set it up anew, or choose another way to pay.`,
      { link, label: 'Look at how I pay' },
    ],
  }),
  'account-asks': ({ link }) => ({
    subject: 'Something is asked of you',
    parts: [
      'Hello,',
      'The payment service that pays you needs something from you before it can go on. Your pay is kept for you.',
      { link, label: 'See what is needed' },
    ],
  }),
  'bank-payout-failed': ({ link }) => ({
    subject: 'Please check your bank details',
    parts: [
      'Hello,',
      'Your bank sent back what was on its way to you. It is safe. Check your bank details, then it is sent again.',
      { link, label: 'Check my bank details' },
    ],
  }),
  'nobody-found': ({ mutual, link }) => ({
    subject: 'Please look into Carepool today',
    parts: [
      'Hello,',
      `Somebody in ${mutual} named you as a person to tell when something they count on is not settled in time. It is not settled yet.`,
      { link, label: 'See whom it is about and when' },
      'Please ring them and ask how you can help. If somebody is in danger, call 999.',
    ],
  }),
};
