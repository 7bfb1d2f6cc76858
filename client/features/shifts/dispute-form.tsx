import { useTranslation } from 'react-i18next';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import type { Hours, Shift } from '#shared/shifts/schema.ts';
import { type Gone, useSaying } from './use-saying.ts';

/** I do not agree: this one shift waits for a person, and nothing else does. */
export const DisputeForm = ({
  shift,
  hours: { hoursId },
  onDone,
}: {
  shift: Shift;
  hours: Hours;
  onDone: (gone: Gone) => void;
}) => {
  const { t } = useTranslation('shifts');
  const { answer } = useSaying(shift);
  const form = useKitForm({
    schema: shiftsEndpoints.disputeHours.body,
    initial: { reason: '' },
    toInput: ({ reason }) => ({ hoursId, reason }),
    send: async (body) =>
      onDone(await answer({ says: 'dispute', body: shiftsEndpoints.disputeHours.body.parse(body) })),
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
