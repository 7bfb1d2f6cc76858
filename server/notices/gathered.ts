/**
 * What waits to come in one mail: for the hour of the daily one, or for the end of somebody’s quiet hours. Each by
 * their own hours, on the wall clock of the mutual.
 */
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { isQuietAt, lastDailyOf } from '#shared/notices/mail-hours.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import type { Deps } from '../deps.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { postLetter } from './letter.ts';
import { dueForMail, mailHoursOf, reachOf, waitingForMail } from './reads.ts';
import { setMailing } from './records.ts';

const atOnce = 50;

/** What waited alone for the end of the quiet hours says what it would have said at once; an ask may be over by then. */
const mayStillSay = ({ mailing, kind }: { mailing: string; kind: NoticeKind }): boolean =>
  mailing === 'quiet' && kind !== 'cover-asked';

const mailTo = async (deps: Deps, mutual: MutualRow, memberId: Id<'member'>, now: Instant): Promise<void> => {
  const { mutualId, zone } = mutual;
  const hours = await mailHoursOf(deps.db.read, mutualId, memberId);
  const asked = { dailyBefore: lastDailyOf(hours, now, zone), isQuiet: isQuietAt(hours, now, zone) };
  // Looked at outside first: on most occasions nothing is due yet.
  if ((await dueForMail(deps.db.read, mutualId, memberId, asked)).length === 0) return;
  await deps.db.write(async (tx) => {
    const due = await dueForMail(tx, mutualId, memberId, asked);
    const unread = due.filter(({ readAt }) => readAt === null);
    const reach = await reachOf(tx, mutualId, memberId);
    const [only] = unread;
    if (only && reach?.email && reach.status === 'member') {
      const to = { ...reach, email: reach.email };
      if (unread.length === 1 && mayStillSay(only)) await postLetter(deps, tx, mutual, only, to);
      else
        await deps.mail.post(tx, {
          template: 'daily-news',
          to: to.email,
          language: to.language,
          facts: { count: unread.length, link: `${deps.settings.baseUrl}/notices` },
        });
    }
    const noticeIds = due.map(({ noticeId }) => noticeId);
    if (noticeIds.length > 0) await setMailing(tx, mutualId, noticeIds, 'done', now);
  });
};

export const mailGathered = async (deps: Deps, mutual: MutualRow, now: Instant): Promise<void> => {
  let page: { memberId: Id<'member'> }[] = [];
  do {
    const after = page.at(-1)?.memberId ?? null;
    page = await waitingForMail(deps.db.read, mutual.mutualId, { after, limit: atOnce });
    for (const { memberId } of page) await mailTo(deps, mutual, memberId, now);
  } while (page.length === atOnce);
};
