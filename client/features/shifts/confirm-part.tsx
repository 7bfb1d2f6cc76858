import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Hours, Shift } from '#shared/shifts/schema.ts';
import { type Gone, useSaying } from './use-saying.ts';

interface Tried {
  busy: boolean;
  error: Error | null;
  times: number;
}

/** Yes, that is what was worked: of the very hours that were looked at. */
export const ConfirmPart = ({
  shift,
  hours: { hoursId },
  name,
  onDone,
}: {
  shift: Shift;
  hours: Hours;
  /** In a list, which hours the button means, for those who hear it alone. */
  name?: string;
  onDone: (gone: Gone) => void;
}) => {
  const { t } = useTranslation('shifts');
  const { answer } = useSaying(shift);
  const [tried, setTried] = useState<Tried>({ busy: false, error: null, times: 0 });
  const confirm = async () => {
    setTried({ ...tried, busy: true, error: null });
    try {
      onDone(await answer({ says: 'confirm', body: { hoursId } }));
    } catch (error) {
      setTried(({ times }) => ({ busy: false, error: error as Error, times: times + 1 }));
    }
  };
  return (
    <>
      {tried.error && <RefusalNote error={tried.error} takesFocus={tried.times} />}
      <Button loading={tried.busy} onClick={() => void confirm()}>
        {t('answer.confirm')}
        {name !== undefined && <span className="only-heard">: {name}</span>}
      </Button>
    </>
  );
};
