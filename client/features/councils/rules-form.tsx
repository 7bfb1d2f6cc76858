import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { type Council, councilsEndpoints } from '#shared/councils/endpoints.ts';
import { countedSchema, sameHouseholdSchema } from '#shared/councils/schema.ts';
import { uses } from '#shared/councils/uses.ts';
import { addDays } from '#shared/language/time.ts';
import { type RulesSheet, sheetOf, toRules } from './rules-sheet.ts';

const { body } = councilsEndpoints.enterCouncilRules;
const aYear = 365;

/** What one paper of the council says. It becomes a further version; nothing is overwritten. */
export const RulesForm = ({ council, onSaved }: { council: Council; onSaved: () => void }) => {
  const { t } = useTranslation('councils');
  const enter = useChange(councilsEndpoints.enterCouncilRules, ['councils', 'budgets', 'oversight']);
  const now = council.versions.find(({ version }) => version === council.inForce);
  const form = useKitForm<RulesSheet, typeof body>({
    schema: body,
    initial: sheetOf(now?.profile ?? null, today(), addDays(today(), aYear)),
    toInput: toRules,
    send: async (input) => {
      await enter.mutateAsync({ params: { councilId: council.councilId }, body: input });
      onSaved();
    },
  });
  const countedAs = countedSchema.options.map((value) => ({ value, label: t(`form.countedAs.${value}`) }));
  const households = sameHouseholdSchema.options.map((value) => ({
    value,
    label: t(`rules.households.${value}`),
  }));
  const named = uses.map((value) => ({ value, label: t(`uses.${value}`) }));
  return (
    <KitForm of={form} action={t('form.save')}>
      <TextField {...form.field('source')} label={t('form.source')} hint={t('form.sourceHint')} />
      <DayField {...form.field('checkedOn')} label={t('form.checkedOn')} max={today()} />
      <DayField {...form.field('fromOn')} label={t('form.fromOn')} hint={t('form.fromOnHint')} />
      <NumberField {...form.field('surplusWeeks')} label={t('form.surplusWeeks')} />
      <ChoiceField {...form.field('counted')} label={t('form.counted')} choices={countedAs} />
      <NumberField
        {...form.field('contingencyWeeks')}
        label={t('form.contingencyWeeks')}
        hint={t('form.contingencyHint')}
      />
      <ChoiceField {...form.field('sameHousehold')} label={t('rules.household')} choices={households} />
      <ChoicesField {...form.field('excludedUses')} label={t('form.excluded')} choices={named} />
      {form.values.excludedUses.map((use) => (
        <TextField
          key={use}
          {...form.field(`words-${use}`)}
          label={t('form.words', { use: t(`uses.${use}`) })}
        />
      ))}
      <DayField {...form.field('reviewBy')} label={t('form.reviewBy')} />
    </KitForm>
  );
};
