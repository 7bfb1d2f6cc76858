import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { fundPurposes } from '#shared/common-fund/schema.ts';
import type { Day } from '#shared/language/time.ts';
import { type Draft, draftSchema } from '#shared/proposals/schema.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { type DraftSheet, draftFrom, draftKinds, placeOf } from './draft-sheet.ts';
import { TermsFields } from './terms-fields.tsx';
import type { TermsPart } from './terms-sheet.ts';

interface DraftFormProps {
  initial: DraftSheet;
  today: Terms;
  /** Of a draft that is changed: what this form does not know of stays as it has it. */
  drafted?: Terms;
  earliestOn: Day;
  todayOf: (part: TermsPart) => string;
  /** What the purposes of the common fund are called, in the order of `fundPurposes`. */
  purposes: readonly string[];
  action: string;
  beside?: ReactNode;
  send: (draft: Draft) => Promise<unknown>;
}

const isAnother = ({ change }: Draft, today: Terms): boolean =>
  change.kind !== 'terms' || JSON.stringify(change.terms) !== JSON.stringify(today);

/** Choose what it is about, then only that is asked. */
export const DraftForm = (props: DraftFormProps) => {
  const { t } = useTranslation('proposals');
  const { today, drafted } = props;
  const schema = useMemo(
    () =>
      draftSchema.refine((draft) => isAnother(draft, today), {
        error: t('terms.nothingChosen'),
        path: ['change', 'terms'],
      }),
    [today, t],
  );
  const form = useKitForm({
    schema,
    initial: props.initial,
    toInput: (sheet) => draftFrom(sheet, today, drafted),
    placeOf,
    send: (draft) => props.send(draft as Draft),
  });
  const { kind, parts } = form.values;
  return (
    <KitForm of={form} action={props.action} beside={props.beside}>
      <ChoiceField
        {...form.field('kind')}
        label={t('draft.kind')}
        choices={draftKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`draft.kindHint.${value}`),
        }))}
      />
      <TextField {...form.field('title')} label={t('draft.name')} hint={t('draft.nameHint')} />
      <TextField {...form.field('why')} long label={t('draft.why')} hint={t('draft.whyHint')} />
      {kind === 'terms' && (
        <TermsFields field={form.field} parts={parts} earliestOn={props.earliestOn} todayOf={props.todayOf} />
      )}
      {kind === 'fund' && (
        <>
          <ListField
            {...form.field('purpose')}
            label={t('fund.purpose')}
            unchosen={t('fund.choose')}
            choices={fundPurposes.map((value, place) => ({ value, label: props.purposes[place] ?? value }))}
          />
          <TextField {...form.field('what')} label={t('fund.what')} />
          <MoneyField {...form.field('amountPence')} label={t('fund.amount')} />
          <TextField {...form.field('payee')} label={t('fund.payee')} />
        </>
      )}
    </KitForm>
  );
};
