import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { hoursBody } from '#shared/shifts/hours-endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { HoursFields } from './hours-fields.tsx';
import { asSent, meantBy, sheetOf } from './hours-sheet.ts';
import { type Gone, useSaying } from './use-saying.ts';

/** The carer’s own word, filled in from the plan: often there is nothing to change. */
export const RecordForm = ({ shift, onDone }: { shift: Shift; onDone: (gone: Gone) => void }) => {
  const { t } = useTranslation('shifts');
  const zone = zoneNow();
  const { record } = useSaying(shift);
  const form = useKitForm({
    schema: hoursBody,
    initial: sheetOf(shift, shift.hours, zone),
    toInput: (sheet) => asSent(sheet, shift.startsAt, zone),
    send: async (body) => onDone(await record(hoursBody.parse(body))),
  });
  return (
    <KitForm of={form} action={t('sheet.record')}>
      <HoursFields
        field={form.field}
        sheet={form.values}
        times={meantBy(form.values, shift.startsAt, zone)}
        kind={shift.kind}
      />
    </KitForm>
  );
};
