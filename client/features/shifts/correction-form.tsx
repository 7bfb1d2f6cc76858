import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zoneNow } from '#client/lib/zone.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { correctionBody } from '#shared/settlements/corrections/endpoints.ts';
import type { Hours, Shift } from '#shared/shifts/schema.ts';
import { useAskCorrection } from './corrections-queries.ts';
import { HoursFields } from './hours-fields.tsx';
import { asSent, meantBy, sheetOf } from './hours-sheet.ts';

/** How it was, beside what was settled: both stay, and it counts once the other agrees. */
export const CorrectionForm = ({
  shift,
  hours,
  onDone,
}: {
  shift: Shift;
  hours: Hours;
  onDone: () => void;
}) => {
  const { t } = useTranslation('corrections');
  const zone = zoneNow();
  const ask = useAskCorrection();
  const tickId = useId();
  const [didNotHappen, setDidNotHappen] = useState(false);
  const form = useKitForm({
    schema: correctionBody,
    initial: sheetOf(shift, hours, zone),
    toInput: (sheet) => ({
      ...(didNotHappen
        ? { startedAt: hours.startedAt, endedAt: hours.endedAt }
        : asSent(sheet, shift.startsAt, zone)),
      didNotHappen,
      reason: sheet.reason,
    }),
    send: async (body) => {
      await ask.mutateAsync({ params: { shiftId: shift.shiftId }, body: correctionBody.parse(body) });
      onDone();
    },
  });
  return (
    <KitForm of={form} action={t('form.send')}>
      <TickField
        id={tickId}
        name="didNotHappen"
        value={didNotHappen}
        onChange={setDidNotHappen}
        error={undefined}
        label={t('form.didNotHappen')}
      />
      {!didNotHappen && (
        <HoursFields
          field={form.field}
          sheet={form.values}
          times={meantBy(form.values, shift.startsAt, zone)}
          kind={shift.kind}
        />
      )}
      <TextField {...form.field('reason')} long label={t('form.reason')} hint={t('form.reasonHint')} />
    </KitForm>
  );
};
