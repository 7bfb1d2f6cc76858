import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/lib/call.ts';
import { keepFile } from '#client/lib/keep-file.ts';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { oversightEndpoints } from '#shared/oversight/endpoints.ts';
import type { Figure } from './queries.ts';

/** Every line behind a figure as a spreadsheet. */
export const ExportButton = ({ figure }: { figure: Figure }) => {
  const { t } = useTranslation('oversight');
  const [underWay, setUnderWay] = useState(false);
  const [refused, setRefused] = useState<{ error: unknown; times: number } | null>(null);
  const save = async () => {
    setUnderWay(true);
    try {
      const { fileName, csv } = await call(oversightEndpoints.spendExport, { query: figure });
      keepFile(fileName, new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      setRefused(null);
      tell(t('spend.saved', { fileName }));
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
        {t('spend.export')}
      </Button>
      {refused && <RefusalNote error={refused.error} takesFocus={refused.times} />}
    </>
  );
};
