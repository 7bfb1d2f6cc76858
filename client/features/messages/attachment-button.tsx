import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callForFile } from '#client/lib/call.ts';
import { keepFile } from '#client/lib/keep-file.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { messagesEndpoints } from '#shared/messages/endpoints.ts';
import type { Message } from '#shared/messages/schema.ts';

/** Fetches a file and keeps it on this device; it is never shown as a page. */
export const AttachmentButton = ({
  conversationId,
  attachment,
}: {
  conversationId: string;
  attachment: NonNullable<Message['attachment']>;
}) => {
  const { t } = useTranslation('messages');
  const [underWay, setUnderWay] = useState(false);
  const [refused, setRefused] = useState<{ error: unknown; times: number } | null>(null);
  const { attachmentId, name, kind, bytes } = attachment;
  const save = async () => {
    setUnderWay(true);
    try {
      const params = { conversationId, attachmentId };
      keepFile(name, await callForFile(messagesEndpoints.attachment, { params }));
      setRefused(null);
    } catch (error) {
      setRefused((before) => ({ error, times: (before?.times ?? 0) + 1 }));
    } finally {
      setUnderWay(false);
    }
  };
  return (
    <>
      <Button
        variant="default"
        loading={underWay}
        onClick={() => void save()}
        leftSection={<IconDownload aria-hidden="true" />}
      >
        {t('file.keep', { name, kind: t(`file.kinds.${kind}`), size: Math.max(1, Math.round(bytes / 1000)) })}
      </Button>
      {refused && <RefusalNote error={refused.error} takesFocus={refused.times} />}
    </>
  );
};
