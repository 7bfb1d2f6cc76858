import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import type { Hours, Shift } from '#shared/shifts/schema.ts';
import { HoursFields } from './hours-fields.tsx';
import { asSent, meantBy, sheetOf } from './hours-sheet.ts';
import { type Gone, useSaying } from './use-saying.ts';

/** The holder’s own times beside the carer’s: both stay. */
export const CorrectForm = ({
  shift,
  hours,
  onDone,
}: {
  shift: Shift;
  hours: Hours;
  onDone: (gone: Gone) => void;
}) => {
  const { t } = useTranslation('shifts');
  const zone = zoneNow();
  const { answer } = useSaying(shift);
  const form = useKitForm({
    schema: shiftsEndpoints.correctHours.body,
    initial: sheetOf(shift, hours, zone),
    toInput: (sheet) => ({
      ...asSent(sheet, shift.startsAt, zone),
      hoursId: hours.hoursId,
      reason: sheet.reason || undefined,
    }),
    send: async (body) =>
      onDone(await answer({ says: 'correct', body: shiftsEndpoints.correctHours.body.parse(body) })),
  });
  return (
    <KitForm of={form} action={t('answer.correct')}>
      <HoursFields
        field={form.field}
        sheet={form.values}
        times={meantBy(form.values, shift.startsAt, zone)}
        kind={shift.kind}
      />
      <TextField
        {...form.field('reason')}
        long
        label={t('answer.correctReason')}
        hint={t('answer.correctReasonHint')}
      />
    </KitForm>
  );
};
