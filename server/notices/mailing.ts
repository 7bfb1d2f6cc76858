/**
 * Mails of notices, by those who chose them: at once, or together once a day. Safe to run twice and from several
 * processes: what was decided of a notice is kept in the write that posts its mail.
 */
import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import { isQuietAt } from '#shared/notices/mail-hours.ts';
import { alwaysMailed, mailTimeOf, moneyNotices } from '#shared/notices/schema.ts';
import type { Deps } from '../deps.ts';
import { allMutuals, type MutualRow } from '../mutuals/reads.ts';
import { mailGathered } from './gathered.ts';
import { postLetter } from './letter.ts';
import {
  choicesOf,
  findNewNotice,
  mailHoursOf,
  type NewNotice,
  newNotices,
  oldNotices,
  reachOf,
  wasMailedSince,
  whoBooksFor,
  whoSeesMoneyOf,
} from './reads.ts';
import { forgetNotices, keepNotice, setMailing } from './records.ts';

const atOnce = 50;
/** One mail in so many minutes about one conversation. */
const quietMinutes = 60;
const keptDays = 90;

type Row = NewNotice['notice'];

const tell = (deps: Deps, tx: Writer, mutualId: Id<'mutual'>, memberId: Id<'member'>): void =>
  tx.onCommit(() => deps.publish(mutualId, 'notice.added', { memberId }, { members: [memberId] }));

/** Who books in a holder’s name hears of that holder’s care too, and who sees their money, of it. */
const tellRepresentatives = async (deps: Deps, tx: Writer, found: NewNotice, now: Instant): Promise<void> => {
  const { notice, careOf } = found;
  const isMoney = moneyNotices.includes(notice.kind);
  // At risk, those the holder named are told each by themselves.
  if (notice.forId || alwaysMailed.includes(notice.kind)) return;
  if (!isMoney && careOf !== notice.memberId) return;
  const tellsWhom = isMoney ? whoSeesMoneyOf : whoBooksFor;
  for (const { memberId } of await tellsWhom(tx, notice.mutualId, notice.memberId)) {
    const noticeId = deps.newId('notice');
    const { readAt: _read, mailing: _mailing, mailedAt: _mailed, ...same } = notice;
    await keepNotice(tx, { ...same, noticeId, memberId, forId: notice.memberId, at: now });
    tell(deps, tx, notice.mutualId, memberId);
  }
};

/** What becomes of one notice's mail; null: it is looked at again later. */
const mailed = async (
  deps: Deps,
  tx: Writer,
  mutual: MutualRow,
  notice: Row,
  now: Instant,
): Promise<{ mailing: 'daily' | 'quiet' | 'done'; mailedAt: Instant | null } | null> => {
  const { mutualId, memberId, kind, conversationId } = notice;
  const chosen = (await choicesOf(tx, mutualId, memberId)).find((choice) => choice.kind === kind)?.mail;
  const time = mailTimeOf(kind, chosen);
  const reach = await reachOf(tx, mutualId, memberId);
  // Care at risk is mailed whether or not a screen has shown it: whose eyes were on that screen nobody knows.
  const isSeen = notice.readAt !== null && !alwaysMailed.includes(kind);
  const isOver = time === 'never' || isSeen || reach?.status !== 'member' || !reach.email;
  if (isOver || !reach?.email) return { mailing: 'done', mailedAt: null };
  if (time === 'daily') return { mailing: 'daily', mailedAt: null };
  const since = addMinutes(now, -quietMinutes);
  if (conversationId && (await wasMailedSince(tx, mutualId, memberId, conversationId, since))) return null;
  const hours = await mailHoursOf(tx, mutualId, memberId);
  if (!alwaysMailed.includes(kind) && isQuietAt(hours, now, mutual.zone))
    return { mailing: 'quiet', mailedAt: null };
  await postLetter(deps, tx, mutual, notice, { ...reach, email: reach.email });
  return { mailing: 'done', mailedAt: now };
};

/** As it is now: another process may have been quicker, or its reader. */
const lookAt = async (
  deps: Deps,
  tx: Writer,
  mutual: MutualRow,
  found: NewNotice,
  now: Instant,
): Promise<void> => {
  const { mutualId, noticeId } = found.notice;
  const notice = await findNewNotice(tx, mutualId, noticeId);
  if (!notice) return;
  const next = await mailed(deps, tx, mutual, notice, now);
  if (!next) return;
  await tellRepresentatives(deps, tx, { ...found, notice }, now);
  await setMailing(tx, mutualId, [noticeId], next.mailing, next.mailedAt);
};

const lookAtNew = async (deps: Deps, mutual: MutualRow, now: Instant): Promise<void> => {
  const { mutualId } = mutual;
  let page: NewNotice[] = [];
  do {
    const after = page.at(-1)?.notice.noticeId ?? null;
    page = await newNotices(deps.db.read, mutualId, { after, limit: atOnce });
    const seen = page;
    if (seen.length > 0)
      await deps.db.write(async (tx) => {
        for (const found of seen) await lookAt(deps, tx, mutual, found, now);
      });
  } while (page.length === atOnce);
};

export const mailNotices = async (deps: Deps): Promise<void> => {
  const now = deps.now();
  for (const mutual of await allMutuals(deps.db.read)) {
    await lookAtNew(deps, mutual, now);
    await mailGathered(deps, mutual, now);
  }
};

/** A notice says only that something happened; after three months nobody needs it any more. */
export const forgetOldNotices = async (deps: Deps): Promise<void> => {
  const before = addMinutes(deps.now(), -keptDays * 24 * 60);
  for (const { mutualId } of await allMutuals(deps.db.read)) {
    let old: { noticeId: Id<'notice'> }[] = [];
    do {
      old = await oldNotices(deps.db.read, mutualId, before, atOnce);
      const noticeIds = old.map(({ noticeId }) => noticeId);
      if (noticeIds.length > 0) await deps.db.write((tx) => forgetNotices(tx, mutualId, noticeIds));
    } while (old.length === atOnce);
  }
};
