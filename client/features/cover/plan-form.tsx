import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { tell } from '#client/lib/telling.ts';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { LengthField } from '#client/ui/length-field.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { coverEndpoints } from '#shared/cover/endpoints.ts';
import type { CoverPerson, coverPlanSchema } from '#shared/cover/plan.ts';
import { circles } from '#shared/members/schema.ts';
import { useAgree } from './changes.ts';
import { asAgreed, sheetOf } from './plan-sheet.ts';

/** Says beforehand who is asked, in which order and for how long, who is told, and what then. */
export const PlanForm = ({
  plan,
  people,
}: {
  plan: z.output<typeof coverPlanSchema> | null;
  people: readonly CoverPerson[];
}) => {
  const { t } = useTranslation('cover');
  const agree = useAgree();
  const form = useKitForm({
    schema: coverEndpoints.agreeCover.body,
    initial: sheetOf(plan),
    toInput: asAgreed,
    send: async (body) => {
      await agree.mutateAsync({ body });
      tell(t('plan.saved'));
    },
  });
  const { field, values } = form;
  const choices = circles.map((value) => ({ value, label: t(`circles.${value}`) }));
  return (
    <KitForm of={form} action={t('plan.save')}>
      <ListField {...field('circles')} label={t('plan.first')} choices={choices} />
      <ListField
        {...field('second')}
        label={t('plan.second')}
        choices={choices}
        unchosen={t('plan.nobodyElse')}
      />
      {values.second !== '' && (
        <>
          <NumberField {...field('secondHours')} label={t('plan.secondHours')} hint={t('plan.hoursHint')} />
          <ListField
            {...field('third')}
            label={t('plan.third')}
            choices={choices}
            unchosen={t('plan.nobodyElse')}
          />
          {values.third !== '' && <NumberField {...field('thirdHours')} label={t('plan.thirdHours')} />}
        </>
      )}
      <NumberField {...field('askedAtOnce')} label={t('plan.atOnce')} hint={t('plan.atOnceHint')} />
      <LengthField {...field('answerMinutes')} label={t('plan.answer')} shortestMinutes={15} />
      <ChoicesField
        {...field('named')}
        label={t('plan.named')}
        hint={t('plan.namedHint')}
        choices={people.map(({ memberId, name, part }) => ({
          value: memberId as string,
          label: name,
          hint: t(`parts.${part}`),
        }))}
      />
      <NumberField {...field('tellHoursBefore')} label={t('plan.tell')} hint={t('plan.tellHint')} />
      <TextField {...field('thenWhat')} long label={t('plan.thenWhat')} hint={t('plan.thenWhatHint')} />
    </KitForm>
  );
};
