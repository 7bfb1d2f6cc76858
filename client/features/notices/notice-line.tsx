import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { actFor } from '#client/lib/acting.ts';
import { useRoles } from '#client/lib/session.ts';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { Role } from '#shared/members/schema.ts';
import type { Notice } from '#shared/notices/schema.ts';
import './notices.css';

/** Where a notice leads; null where there is nothing to open. */
const wayOf = (notice: Notice, roles: readonly Role[]): string | null => {
  const { kind, conversationId, shiftId, needId, payId, dueId, purchaseId } = notice;
  if (conversationId) return paths.conversation(conversationId);
  if (purchaseId) return paths.purchase(purchaseId);
  if (payId) return paths.statement(payId);
  if (dueId) return paths.collection(dueId);
  if (kind === 'way-to-pay-ended') return paths.card;
  if (kind === 'account-asks' || kind === 'bank-payout-made' || kind === 'bank-payout-failed')
    return paths.payAccount;
  if (kind === 'surplus-near') return paths.budget;
  if (kind === 'report-made') return paths.messageReports;
  if (kind === 'hours-due') return paths.hours;
  if (kind === 'offer-made' || kind === 'offer-over') return paths.offers;
  if (kind === 'match-made' || kind === 'match-ended') return paths.matches;
  if (kind === 'cover-asked') return paths.coverAsks;
  // Mine has its need; of somebody who named me I learn no need.
  if (kind === 'care-at-risk') return needId ? paths.cover : paths.coverAtRisk;
  if (kind === 'swap-waits' || kind === 'swap-answered') return paths.swaps;
  if (shiftId) return kind === 'hours-to-answer' ? paths.answerHours(shiftId) : paths.shift(shiftId);
  if (!needId) return null;
  // Of a whole need: its page is its holder's. Who is also a carer may come to somebody else's.
  return roles.includes('holder') && !roles.includes('carer') ? paths.need(needId) : paths.week;
};

/** A representative goes there in their holder’s name, and says so by pressing. */
const NoticeWay = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notices');
  const navigate = useNavigate();
  const roles = useRoles();
  const { forId, forName } = notice;
  const way = wayOf(notice, forId ? ['holder'] : roles);
  const words = t(`kinds.${notice.kind}`);
  const goFor = (holderId: string, name: string, to: string) => {
    actFor(holderId, name);
    void navigate(to);
  };
  if (!way) return <span className="notice-line-words">{words}</span>;
  if (!forId || !forName)
    return (
      <span className="notice-line-words">
        <Link to={way}>{words}</Link>
      </span>
    );
  return (
    <span className="notice-line-words">
      {words}{' '}
      <Button variant="default" onClick={() => goFor(forId, forName, way)}>
        {t('actFor', { name: forName })}
      </Button>
    </span>
  );
};

/** What happened, to which visit and when; never what was said. */
export const NoticeLine = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notices');
  return (
    <li>
      <NoticeWay notice={notice} />
      {notice.forName && <span className="notice-line-when">{t('for', { name: notice.forName })}</span>}
      {notice.startsAt && (
        <span className="notice-line-when">
          {t(notice.kind === 'hours-due' ? 'dueBy' : 'visit', { at: notice.startsAt })}
        </span>
      )}
      <span className="notice-line-when">{t('at', { at: notice.at })}</span>
      {notice.readAt === null && <StatusMark is="news">{t('new')}</StatusMark>}
    </li>
  );
};
