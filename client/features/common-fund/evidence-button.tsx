import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callForFile } from '#client/lib/call.ts';
import { keepFile } from '#client/lib/keep-file.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { commonFundEndpoints } from '#shared/common-fund/endpoints.ts';

/** The receipt or invoice itself, to be kept and looked at. */
export const EvidenceButton = ({ reserveId, name }: { reserveId: string; name: string }) => {
  const { t } = useTranslation('common-fund');
  const [refused, setRefused] = useState<{ error: unknown; times: number } | null>(null);
  const save = async () => {
    try {
      keepFile(name, await callForFile(commonFundEndpoints.evidence, { params: { reserveId } }));
      setRefused(null);
    } catch (error) {
      setRefused((before) => ({ error, times: (before?.times ?? 0) + 1 }));
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => void save()} leftSection={<IconDownload aria-hidden="true" />}>
        {t('reserve.file', { name })}
      </Button>
      {refused && <RefusalNote error={refused.error} takesFocus={refused.times} />}
    </>
  );
};
