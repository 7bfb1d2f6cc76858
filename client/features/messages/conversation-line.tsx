import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Conversation } from '#shared/messages/schema.ts';
import './messages.css';

/** With whom, about what, and whether there is something to read. */
export const ConversationLine = ({
  conversation,
  under = 1,
}: {
  conversation: Conversation;
  /** The order of the heading it stands under. */
  under?: 1 | 2;
}) => {
  const { t } = useTranslation('messages');
  const { withName, title, unread, standing, lastSentAt } = conversation;
  return (
    <article>
      <Title order={under === 1 ? 2 : 3} size="h3" className="conversation-line-title">
        <Link to={paths.conversation(conversation.conversationId)}>{t('list.with', { name: withName })}</Link>
      </Title>
      <p>{t('list.about', { title })}</p>
      <p className="message-when">
        <When at={lastSentAt} />
      </p>
      {unread > 0 && (
        <p>
          <StatusMark is="news">{t('list.unread', { unread })}</StatusMark>
        </p>
      )}
      {standing !== 'open' && (
        <p>
          <StatusMark is="over">{t('list.ended')}</StatusMark>
        </p>
      )}
    </article>
  );
};
