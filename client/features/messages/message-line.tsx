import { useTranslation } from 'react-i18next';
import { When } from '#client/ui/when.tsx';
import type { Message } from '#shared/messages/schema.ts';
import { AttachmentButton } from './attachment-button.tsx';
import { ReportPart } from './report-part.tsx';
import './messages.css';

/** What one side wrote: who, when, about which visit, and whether it was read. */
export const MessageLine = ({ conversationId, message }: { conversationId: string; message: Message }) => {
  const { t } = useTranslation('messages');
  const { mine, sentBy, forName, words, attachment, shiftStartsAt, sentAt, read } = message;
  const who = forName ? t('line.for', { name: sentBy, holder: forName }) : sentBy;
  return (
    <li className={mine ? 'message message-mine' : 'message'}>
      <p className="message-who">{mine && !forName ? t('line.me') : who}</p>
      {shiftStartsAt && <p>{t('line.about', { at: shiftStartsAt })}</p>}
      {words && <p className="message-words">{words}</p>}
      {attachment && <AttachmentButton conversationId={conversationId} attachment={attachment} />}
      <p className="message-when">
        <When at={sentAt} />
        {mine && ` · ${t(read ? 'line.read' : 'line.unread')}`}
      </p>
      {!mine && <ReportPart conversationId={conversationId} message={message} />}
    </li>
  );
};
