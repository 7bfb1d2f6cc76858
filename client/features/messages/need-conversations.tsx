import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { ConversationLine } from './conversation-line.tsx';
import { useAboutNeed } from './queries.ts';

/** What was written about a need, and to whom its holder may write. */
export const NeedConversations = ({ needId }: { needId: string }) => {
  const { t } = useTranslation('messages');
  return (
    <Answered to={useAboutNeed(needId)}>
      {({ items, mayBeginWith }) => (
        <Sheet title={t('need.title')}>
          {items.length === 0 && <p>{t(mayBeginWith.length === 0 ? 'need.nobody' : 'need.none')}</p>}
          {items.map((conversation) => (
            <ConversationLine key={conversation.conversationId} conversation={conversation} under={2} />
          ))}
          {mayBeginWith.length > 0 && (
            <div className="row">
              {mayBeginWith.map(({ memberId, name }) => (
                <Go key={memberId} to={`${paths.writeAbout(needId)}?to=${memberId}`} variant="default">
                  {t('need.writeTo', { name })}
                </Go>
              ))}
            </div>
          )}
        </Sheet>
      )}
    </Answered>
  );
};
