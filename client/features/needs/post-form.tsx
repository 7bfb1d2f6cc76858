import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '#client/lib/problem-error.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import type { Day } from '#shared/language/time.ts';
import { type Need, postNeedSchema } from '#shared/needs/schema.ts';
import type { Pay } from '#shared/pay/lines.ts';
import { careKinds } from '#shared/shifts/schema.ts';
import { BreaksField } from './breaks-field.tsx';
import { usePost } from './changes.ts';
import { CostNote } from './cost-note.tsx';
import { asPosted, emptySheet, type NeedSheet } from './need-sheet.ts';
import type { Cost } from './priced.ts';
import { WhenFields } from './when-fields.tsx';
import { WhoFields } from './who-fields.tsx';

interface PostFormProps {
  today: Day;
  shortestMinutes: number;
  outcomes: readonly string[];
  /** What it would cost as it stands, and what would be missing; null where that is not known yet. */
  price: (sheet: NeedSheet) => Cost;
  showPay: (pay: Pay) => ReactNode;
  onPosted: (need: Need) => void;
}

/** Says what care is wanted, and what it would cost before anybody is asked. */
export const PostForm = ({ today, shortestMinutes, outcomes, price, showPay, onPosted }: PostFormProps) => {
  const { t } = useTranslation('needs');
  const post = usePost();
  const form = useKitForm({
    schema: postNeedSchema,
    initial: emptySheet,
    toInput: asPosted,
    send: async (body) => onPosted(await post.mutateAsync({ body })),
  });
  const { field, values } = form;
  const { priced, missingPence } = price(values);
  const overspends =
    (missingPence !== null && missingPence > 0) || isRefusal(form.refusal, 'budget-would-overspend');
  return (
    <KitForm of={form} action={t('post.action')}>
      <TextField {...field('title')} label={t('post.what')} hint={t('post.whatHint')} />
      <WhenFields field={field} sheet={values} today={today} shortestMinutes={shortestMinutes} />
      <ChoiceField
        {...field('kind')}
        onChange={(chosen) => chosen !== '' && field('kind').onChange(chosen)}
        label={t('post.kind')}
        choices={careKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
      />
      {values.kind === 'live-in' && <BreaksField {...field('breakMinutes')} />}
      <WhoFields field={field} outcomes={outcomes} />
      <CostNote
        priced={priced}
        carers={Number(values.carersNeeded)}
        missingPence={missingPence}
        showPay={showPay}
      />
      {(overspends || values.mayOverspend) && (
        <>
          <TickField
            {...field('mayOverspend')}
            label={t('post.mayOverspend')}
            hint={t('post.mayOverspendHint')}
          />
          {values.mayOverspend && (
            <TextField
              {...field('overspendReason')}
              label={t('post.overspendReason')}
              hint={t('post.overspendReasonHint')}
            />
          )}
        </>
      )}
    </KitForm>
  );
};
