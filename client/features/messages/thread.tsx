import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { Conversation, Message } from '#shared/messages/schema.ts';
import { useMarkRead } from './changes.ts';
import { MessageLine } from './message-line.tsx';
import { OlderButton } from './older-button.tsx';
import { useMessages } from './queries.ts';

/** What is on the screen has been read; the other side sees that, and nothing more. */
const useReading = ({ conversationId, unread }: Conversation, newest: number) => {
  const { mutate } = useMarkRead();
  useEffect(() => {
    if (unread > 0 && newest > 0) mutate({ params: { conversationId }, body: { upTo: newest } });
  }, [mutate, conversationId, unread, newest]);
};

/** Said quietly when something arrives while the page is open; the focus stays where it is. */
const Arrival = ({ newest }: { newest: Message | undefined }) => {
  const { t } = useTranslation('messages');
  const first = useRef(newest?.place ?? 0);
  const isNews = newest !== undefined && !newest.mine && newest.place > first.current;
  return (
    <p role="status" className="only-heard">
      {isNews ? t('thread.arrived', { name: newest.sentBy, words: newest.words }) : ''}
    </p>
  );
};

const Written = ({ conversation, items }: { conversation: Conversation; items: readonly Message[] }) => {
  const { t } = useTranslation('messages');
  useReading(conversation, items[0]?.place ?? 0);
  return (
    <>
      <ol className="thread" aria-label={t('thread.name')}>
        {[...items].reverse().map((message) => (
          <MessageLine
            key={message.messageId}
            conversationId={conversation.conversationId}
            message={message}
          />
        ))}
      </ol>
      <Arrival newest={items[0]} />
    </>
  );
};

/** Everything written, the newest last, with what is older above it. */
export const Thread = ({ conversation }: { conversation: Conversation }) => {
  const found = useMessages(conversation.conversationId);
  if (found.data === undefined)
    return found.error ? (
      <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
    ) : (
      <Waiting />
    );
  return (
    <>
      <OlderButton of={found} />
      <Written conversation={conversation} items={found.data.pages.flatMap(({ items }) => items)} />
    </>
  );
};
