import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import type { Day } from '#shared/language/time.ts';
import { changeNeedSchema, type Need } from '#shared/needs/schema.ts';
import type { Pay } from '#shared/pay/lines.ts';
import { changesIn, type Sheet, sheetOf } from './change-sheet.ts';
import { ChangeWhenFields } from './change-when-fields.tsx';
import { ChangeWhoFields } from './change-who-fields.tsx';
import { useChangeNeed } from './changes.ts';
import { CostNote } from './cost-note.tsx';
import type { Cost } from './priced.ts';

interface ChangeFormProps {
  need: Need;
  /** The day of the visit it is changed from, if one was being looked at. */
  fromOn: Day | null;
  outcomes: readonly string[];
  shortestMinutes: number;
  /** What it would cost as it stands in the form. */
  price: (sheet: Sheet) => Cost;
  showPay: (pay: Pay) => ReactNode;
  onDone: () => void;
}

/** Changes all of a series from a day on. */
export const ChangeForm = ({
  need,
  fromOn,
  outcomes,
  shortestMinutes,
  price,
  showPay,
  onDone,
}: ChangeFormProps) => {
  const { t } = useTranslation('needs');
  const change = useChangeNeed();
  const form = useKitForm({
    schema: changeNeedSchema,
    initial: sheetOf(need, fromOn),
    toInput: (sheet) => changesIn(sheet, sheetOf(need, fromOn)),
    send: async (body) => {
      await change.mutateAsync({ params: { needId: need.needId }, body });
      onDone();
    },
  });
  const { field } = form;
  const weekly = need.onDay === null;
  const { priced, missingPence } = price(form.values);
  return (
    <KitForm of={form} action={t('change.yes')}>
      {weekly && (
        <DayField
          {...field('fromOn')}
          label={t('change.fromOn')}
          hint={t('change.fromOnHint')}
          min={today()}
        />
      )}
      <TextField {...field('title')} label={t('post.what')} />
      <ChangeWhenFields field={field} sheet={form.values} need={need} shortestMinutes={shortestMinutes} />
      {weekly && (
        <DayField
          {...field('untilOn')}
          label={t('post.untilOn')}
          hint={t('post.untilOnHint')}
          min={today()}
        />
      )}
      <ChangeWhoFields field={field} outcomes={outcomes} />
      <CostNote
        priced={priced}
        before={price({ ...sheetOf(need, fromOn), fromOn: form.values.fromOn }).priced}
        carers={need.carersNeeded}
        missingPence={missingPence}
        showPay={showPay}
      />
    </KitForm>
  );
};
