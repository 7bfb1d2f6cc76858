import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Id } from '#shared/language/ids.ts';
import { useConfirm } from './changes.ts';

/** Yes, that is what was worked: of the very hours that were looked at. */
export const ConfirmPart = ({
  shiftId,
  hoursId,
  name,
  onDone,
}: {
  shiftId: Id<'shift'>;
  hoursId: Id<'hours'>;
  /** In a list, which hours the button means, for those who hear it alone. */
  name?: string;
  onDone: () => void;
}) => {
  const { t } = useTranslation('shifts');
  const confirm = useConfirm();
  return (
    <>
      {confirm.error && <RefusalNote error={confirm.error} takesFocus={confirm.submittedAt} />}
      <Button
        loading={confirm.isPending}
        onClick={() => confirm.mutate({ params: { shiftId }, body: { hoursId } }, { onSuccess: onDone })}
      >
        {t('answer.confirm')}
        {name !== undefined && <span className="only-heard">: {name}</span>}
      </Button>
    </>
  );
};
