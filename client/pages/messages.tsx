import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { ConversationLine } from '#client/features/messages/conversation-line.tsx';
import { useConversations } from '#client/features/messages/queries.ts';
import { useRoles } from '#client/lib/session.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

const Nothing = () => {
  const { t } = useTranslation('messages');
  const holds = useRoles().includes('holder');
  return (
    <EmptyTeach
      title={t('list.none')}
      action={
        <Go to={holds ? paths.needs : paths.findShifts}>{t(holds ? 'list.toNeeds' : 'list.toShifts')}</Go>
      }
    >
      {t(holds ? 'list.noneHolder' : 'list.noneCarer')}
    </EmptyTeach>
  );
};

/** Everybody I write with about care, the newest words first. */
const Messages = () => {
  const { t } = useTranslation('messages');
  return (
    <>
      <PageTitle lead={t('list.lead')}>{t('list.title')}</PageTitle>
      <Paged of={useConversations()}>
        {(items) =>
          items.length === 0 ? (
            <Nothing />
          ) : (
            items.map((conversation) => (
              <Sheet key={conversation.conversationId}>
                <ConversationLine conversation={conversation} />
              </Sheet>
            ))
          )
        }
      </Paged>
    </>
  );
};
export default Messages;
