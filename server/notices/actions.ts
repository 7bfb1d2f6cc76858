import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import type { Instant } from '#shared/language/time.ts';
import type { MailHours } from '#shared/notices/mail-hours.ts';
import {
  mailTimeOf,
  moneyNotices,
  type Notice,
  type NoticeChoice,
  type NoticeKind,
  noticesFor,
} from '#shared/notices/schema.ts';
import type { Deps } from '../deps.ts';
import type { Call } from '../http/call.ts';
import { note } from '../oversight/actions.ts';
import { presentNotice } from './policy.ts';
import { choicesOf, countUnreadNotices, isTheirs, isTold, mailHoursOf, noticesOf, reachOf } from './reads.ts';
import { keepChoice, keepMailHours, keepNotice, readAbout, readNotices } from './records.ts';

/** Which thing it is about; never what was said of it. */
export interface About {
  needId?: Id<'need'>;
  shiftId?: Id<'shift'>;
  conversationId?: Id<'conversation'>;
  payId?: Id<'pay'>;
  dueId?: Id<'due'>;
  reportId?: Id<'report'>;
  purchaseId?: Id<'purchase'>;
  proposalId?: Id<'proposal'>;
  startsAt?: Instant;
}

/** As much of a call as it takes. */
export type Notifying = Pick<Call, 'actor' | 'now'> & { deps: Pick<Deps, 'newId'> };

/** What is said once until it is looked at: that somebody writes, or that a need’s visits changed. */
const saidOnce = ({ conversationId, needId, shiftId }: About) => {
  if (conversationId) return { conversationId };
  return needId && !shiftId ? { needId } : null;
};

/**
 * Tells members that something happened, in the write in which it happens; not whoever did it. Of one
 * conversation, or of one whole need, nobody is told again before they have looked. Their screens hear of it by the
 * event of the thing itself.
 */
export const notify = async (
  tx: Writer,
  call: Notifying,
  kind: NoticeKind,
  to: readonly Id<'member'>[],
  about: About,
): Promise<void> => {
  const { mutualId, memberId: doer } = call.actor;
  for (const memberId of new Set(to)) {
    if (memberId === doer) continue;
    const once = saidOnce(about);
    if (once && (await isTold(tx, mutualId, memberId, kind, once))) continue;
    await keepNotice(tx, {
      mutualId,
      noticeId: call.deps.newId('notice'),
      memberId,
      kind,
      forId: null,
      needId: about.needId ?? null,
      shiftId: about.shiftId ?? null,
      conversationId: about.conversationId ?? null,
      payId: about.payId ?? null,
      dueId: about.dueId ?? null,
      reportId: about.reportId ?? null,
      purchaseId: about.purchaseId ?? null,
      proposalId: about.proposalId ?? null,
      startsAt: about.startsAt ?? null,
      at: call.now,
    });
  }
};

/** Who reads a conversation has read the notice of it; who reads it for a holder, their own of it too. */
export const noticesAboutRead = async (
  tx: Writer,
  call: Call,
  conversationId: Id<'conversation'>,
): Promise<void> => {
  const { mutualId, memberId, by } = call.actor;
  for (const reader of new Set([memberId, by.memberId]))
    await readAbout(tx, mutualId, reader, conversationId, call.now);
};

/** Whoever acts for a holder without their money right neither sees nor reads away what is about money. */
const unseen = ({ rights }: Call['actor']): readonly NoticeKind[] =>
  rights === null || rights.includes('money') ? [] : moneyNotices;

export const listNotices = async (call: Call, { after, limit }: PageQuery): Promise<Page<Notice>> => {
  if (after !== undefined && !isId('notice', after))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  const { mutualId, memberId } = call.actor;
  const rows = await noticesOf(call.deps.db.read, mutualId, memberId, {
    after: after ?? null,
    limit: limit + 1,
    without: unseen(call.actor),
  });
  const page = cutPage(rows, limit, ({ notice }) => notice.noticeId);
  return { items: page.items.map(presentNotice), next: page.next };
};

export const countUnread = async (call: Call): Promise<{ unread: number }> => ({
  unread: await countUnreadNotices(
    call.deps.db.read,
    call.actor.mutualId,
    call.actor.memberId,
    unseen(call.actor),
  ),
});

export const markNoticesRead = (call: Call, upTo: Id<'notice'>): Promise<null> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    if (!(await isTheirs(tx, mutualId, memberId, upTo))) throw new Refusal('not-found');
    await readNotices(tx, mutualId, memberId, upTo, call.now, unseen(call.actor));
    return null;
  });

const choicesFor = async (handle: Parameters<typeof choicesOf>[0], call: Call) => {
  const { mutualId, memberId } = call.actor;
  const chosen = new Map((await choicesOf(handle, mutualId, memberId)).map(({ kind, mail }) => [kind, mail]));
  const reach = await reachOf(handle, mutualId, memberId);
  const items = noticesFor(call.actor.roles).map((kind) => ({
    kind,
    mail: mailTimeOf(kind, chosen.get(kind)),
  }));
  return { email: reach?.email ?? null, items, hours: await mailHoursOf(handle, mutualId, memberId) };
};

export const showChoices = (call: Call) => choicesFor(call.deps.db.read, call);

export const chooseNotices = (call: Call, items: readonly NoticeChoice[], hours?: MailHours) =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    for (const choice of items) await keepChoice(tx, { mutualId, memberId, ...choice, chosenAt: call.now });
    if (hours)
      await keepMailHours(tx, {
        mutualId,
        memberId,
        dailyTime: hours.dailyTime,
        quietFrom: hours.quiet?.from ?? null,
        quietUntil: hours.quiet?.until ?? null,
        chosenAt: call.now,
      });
    await note(tx, call, 'NOTICES_CHOSEN', memberId);
    return choicesFor(tx, call);
  });
