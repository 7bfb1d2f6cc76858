import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepFile } from '#client/lib/keep-file.ts';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';

interface Saved {
  fileName: string;
  text: string;
  mediaType: string;
}

/** Fetches something and hands it over as a file to keep. */
export const SaveButton = ({ fetchIt, children }: { fetchIt: () => Promise<Saved>; children: string }) => {
  const { t } = useTranslation('books');
  const [underWay, setUnderWay] = useState(false);
  const [refused, setRefused] = useState<{ error: unknown; times: number } | null>(null);
  const save = async () => {
    setUnderWay(true);
    try {
      const { fileName, text, mediaType } = await fetchIt();
      keepFile(fileName, new Blob([text], { type: mediaType }));
      setRefused(null);
      tell(t('saved', { fileName }));
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
        {children}
      </Button>
      {refused && <RefusalNote error={refused.error} takesFocus={refused.times} />}
    </>
  );
};
