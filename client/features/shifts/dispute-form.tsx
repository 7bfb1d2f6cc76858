import { useTranslation } from 'react-i18next';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import type { Id } from '#shared/language/ids.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import { useDispute } from './changes.ts';

/** I do not agree: this one shift waits for a person, and nothing else does. */
export const DisputeForm = ({
  shiftId,
  hoursId,
  onDone,
}: {
  shiftId: Id<'shift'>;
  hoursId: Id<'hours'>;
  onDone: () => void;
}) => {
  const { t } = useTranslation('shifts');
  const dispute = useDispute();
  const form = useKitForm({
    schema: shiftsEndpoints.disputeHours.body,
    initial: { reason: '' },
    toInput: ({ reason }) => ({ hoursId, reason }),
    send: async (body) => {
      await dispute.mutateAsync({ params: { shiftId }, body });
      onDone();
    },
  });
  return (
    <KitForm of={form} action={t('answer.dispute')}>
      <TextField
        {...form.field('reason')}
        long
        label={t('answer.disputeReason')}
        hint={t('answer.disputeReasonHint')}
      />
    </KitForm>
  );
};
