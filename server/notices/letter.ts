/** The mail of one notice: that something happened and where to look, never what or whose care. */
import type { Writer } from '#db/database.ts';
import { formatPounds } from '#shared/language/money.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import type { Deps } from '../deps.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { collectionTold, type NewNotice, type Reach } from './reads.ts';

type Row = NewNotice['notice'];

/** Those whose mail says in words of its own what is asked of the reader, and leads straight to it. */
const ownLetters = {
  'cover-asked': { template: 'cover-asked', page: '/cover/asks' },
  'care-at-risk': { template: 'nobody-found', page: '/cover/at-risk' },
} as const;

/** Of money: each says what it is about, the receipt and the refusal without a figure. */
const ofMoney = [
  'collection-made',
  'collection-failed',
  'way-to-pay-ended',
  'account-asks',
  'bank-payout-failed',
] as const;

/** Who hears it in a holder's name goes there from their notices, where they say that they act for them. */
const pageOf = ({ kind, conversationId, dueId, forId }: Row): string => {
  if (forId) return '/notices';
  if (conversationId) return `/messages/${conversationId}`;
  if (dueId) return `/budget/collections/${dueId}`;
  if (kind === 'way-to-pay-ended') return '/budget/card';
  return kind === 'account-asks' || kind === 'bank-payout-failed' ? '/pay/account' : '/notices';
};

/**
 * How much leaves which account on which day: for a direct debit the law wants it said, and who pays by card
 * wants to know it too. Which care it is for stands on its page only.
 */
const comingOf = async (tx: Writer, { kind, forId, mutualId, dueId }: Row) => {
  if (kind !== 'collection-coming' || forId || !dueId) return null;
  const found = await collectionTold(tx, mutualId, dueId);
  if (!found?.leavesOn || !found.kind || !found.lastFour) return null;
  const { leavesOn, lastFour } = found;
  return { amount: formatPounds(askedPence(found)), leavesOn, kind: found.kind, lastFour };
};

const letterOf = (notice: Row) => {
  const { kind, needId } = notice;
  if (kind === 'cover-asked') return ownLetters[kind];
  // With the need it is for the holder themselves; without it, for whoever they named.
  if (kind === 'care-at-risk' && !needId) return ownLetters[kind];
  const page = pageOf(notice);
  const own = notice.forId ? undefined : ofMoney.find((template) => template === kind);
  if (own) return { template: own, page };
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
  const about = { mutual: mutual.name, link: `${deps.settings.baseUrl}${page}` };
  const whom = { to: to.email, language: to.language };
  const coming = await comingOf(tx, notice);
  if (coming)
    return deps.mail.post(tx, { ...whom, template: 'collection-coming', facts: { ...about, ...coming } });
  await deps.mail.post(tx, { ...whom, template, facts: about });
};
