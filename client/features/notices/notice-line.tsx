import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useRoles } from '#client/lib/session.ts';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Role } from '#shared/members/schema.ts';
import type { Notice } from '#shared/notices/schema.ts';
import './notices.css';

/** Where a notice leads; null where there is nothing to open, or it is another’s to open. */
const wayOf = (notice: Notice, roles: readonly Role[]): string | null => {
  const { kind, conversationId, shiftId, needId, payId, forId } = notice;
  if (forId) return null;
  if (conversationId) return paths.conversation(conversationId);
  if (payId) return paths.statement(payId);
  if (kind === 'report-made') return paths.messageReports;
  if (kind === 'hours-due') return paths.hours;
  if (shiftId) return kind === 'hours-to-answer' ? paths.answerHours(shiftId) : paths.shift(shiftId);
  if (!needId) return null;
  return roles.includes('holder') ? paths.need(needId) : paths.week;
};

/** What happened, to which visit and when; never what was said. */
export const NoticeLine = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notices');
  const way = wayOf(notice, useRoles());
  const words = t(`kinds.${notice.kind}`);
  return (
    <li>
      <span className="notice-line-words">{way ? <Link to={way}>{words}</Link> : words}</span>
      {notice.forName && <span className="lines-when">{t('for', { name: notice.forName })}</span>}
      {notice.startsAt && (
        <span className="lines-when">
          {t(notice.kind === 'hours-due' ? 'dueBy' : 'visit')} <When at={notice.startsAt} />
        </span>
      )}
      <span className="lines-when">
        {t('at')} <When at={notice.at} />
      </span>
      {notice.readAt === null && <StatusMark is="news">{t('new')}</StatusMark>}
    </li>
  );
};
