import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Conversation } from '#shared/messages/schema.ts';
import { useBlock, useUnblock } from './changes.ts';

const Unblock = ({ conversation: { conversationId, withName } }: { conversation: Conversation }) => {
  const { t } = useTranslation('messages');
  const unblock = useUnblock();
  const lift = () =>
    unblock.mutate(
      { params: { conversationId } },
      { onSuccess: () => tell(t('block.lifted', { name: withName })) },
    );
  return (
    <>
      <p>{t('block.byMe', { name: withName })}</p>
      <Button variant="default" onClick={lift} loading={unblock.isPending}>
        {t('block.lift')}
      </Button>
      {unblock.error && <RefusalNote error={unblock.error} takesFocus={unblock.submittedAt} />}
    </>
  );
};

/** Ending all writing with the other person, and taking that back. */
export const BlockPart = ({ conversation }: { conversation: Conversation }) => {
  const { t } = useTranslation('messages');
  const block = useBlock();
  const { conversationId, withName: name, standing, side } = conversation;
  if (standing === 'ended-by-me') return <Unblock conversation={conversation} />;
  return (
    <>
      {standing === 'ended' && <p>{t('block.ended')}</p>}
      <AskFirst
        button={t('block.button', { name })}
        title={t('block.title', { name })}
        yes={t('block.yes')}
        pending={block.isPending}
        error={block.error}
        tried={block.submittedAt}
        onYes={() =>
          block.mutate({ params: { conversationId } }, { onSuccess: () => tell(t('block.done', { name })) })
        }
      >
        <p>{t(side === 'holder' ? 'block.followsHolder' : 'block.followsCarer')}</p>
        <p>{t('block.agreed')}</p>
      </AskFirst>
    </>
  );
};
