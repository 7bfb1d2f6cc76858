import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { BlockPart } from '#client/features/messages/block-part.tsx';
import { useWrite } from '#client/features/messages/changes.ts';
import { ComposeForm } from '#client/features/messages/compose-form.tsx';
import { useConversation } from '#client/features/messages/queries.ts';
import { Thread } from '#client/features/messages/thread.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Conversation as Shown } from '#shared/messages/schema.ts';

/** Where the words are written, for whoever wants to go there at once. */
const writeId = 'write';

const Compose = ({ conversation }: { conversation: Shown }) => {
  const [search] = useSearchParams();
  const write = useWrite();
  const shiftId = search.get('shift') ?? undefined;
  const { conversationId, withName } = conversation;
  return (
    <div id={writeId} tabIndex={-1}>
      <Sheet>
        <ComposeForm
          name={withName}
          onSend={(composed) =>
            write.mutateAsync({ params: { conversationId }, body: { ...composed, shiftId } })
          }
        />
      </Sheet>
    </div>
  );
};

/** What two people wrote to each other about one need. */
const Conversation = () => {
  const { t } = useTranslation('messages');
  const { conversationId = '' } = useParams();
  return (
    <Answered page to={useConversation(conversationId)}>
      {(conversation) => (
        <>
          <PageTitle lead={t('list.about', { title: conversation.title })}>
            {t('list.with', { name: conversation.withName })}
          </PageTitle>
          {conversation.standing === 'open' && (
            <p>
              <a href={`#${writeId}`}>{t('thread.toWrite')}</a>
            </p>
          )}
          <Thread conversation={conversation} />
          {conversation.standing === 'open' && <Compose conversation={conversation} />}
          <Sheet>
            <p>{t(`thread.whoReads.${conversation.side}`, { name: conversation.withName })}</p>
            <BlockPart conversation={conversation} />
          </Sheet>
          <div className="row">
            <Go to={paths.messages} variant="subtle">
              {t('thread.all')}
            </Go>
            {conversation.side === 'holder' && (
              <Go to={paths.need(conversation.needId)} variant="subtle">
                {t('thread.need')}
              </Go>
            )}
          </div>
        </>
      )}
    </Answered>
  );
};
export default Conversation;
