/** The mail of one notice: that something happened and where to look, never what or whose care. */
import type { Writer } from '#db/database.ts';
import type { Deps } from '../deps.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import type { NewNotice, Reach } from './reads.ts';

type Row = NewNotice['notice'];

/** Those whose mail says in words of its own what is asked of the reader, and leads straight to it. */
const ownLetters = {
  'cover-asked': { template: 'cover-asked', page: '/cover/asks' },
  'care-at-risk': { template: 'nobody-found', page: '/cover/at-risk' },
} as const;

/** Who hears it in a holder's name goes there from their notices, where they say that they act for them. */
const pageOf = ({ kind, conversationId, dueId, forId }: Row): string => {
  if (forId) return '/notices';
  if (conversationId) return `/messages/${conversationId}`;
  if (dueId) return `/budget/collections/${dueId}`;
  if (kind === 'way-to-pay-ended') return '/budget/card';
  return kind === 'account-asks' || kind === 'bank-payout-failed' ? '/pay/account' : '/notices';
};

const letterOf = (notice: Row) => {
  const { kind, needId } = notice;
  if (kind === 'cover-asked') return ownLetters[kind];
  // With the need it is for the holder themselves; without it, for whoever they named.
  if (kind === 'care-at-risk' && !needId) return ownLetters[kind];
  const page = pageOf(notice);
  return { template: kind === 'message' ? ('new-message' as const) : ('news' as const), page };
};

export const postLetter = async (
  deps: Deps,
  tx: Writer,
  mutual: MutualRow,
  notice: Row,
  to: Reach & { email: string },
): Promise<void> => {
  const { template, page } = letterOf(notice);
  await deps.mail.post(tx, {
    template,
    to: to.email,
    language: to.language,
    facts: { mutual: mutual.name, link: `${deps.settings.baseUrl}${page}` },
  });
};
