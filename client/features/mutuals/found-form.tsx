import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { languageNow } from '#client/lib/i18n.ts';
import { withoutEmpty } from '#client/lib/input-errors.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { FileField } from '#client/ui/file-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { mutualsEndpoints } from '#shared/mutuals/endpoints.ts';
import { careModes, moneyModes, type Nation, nations } from '#shared/mutuals/schema.ts';

const schema = mutualsEndpoints.found.body;

const nothingYet = {
  code: '',
  name: '',
  nation: '' as Nation | '',
  councils: '',
  careMode: 'introduction' as (typeof careModes)[number] | '',
  moneyMode: 'no-money-held' as (typeof moneyModes)[number] | '',
  coordinatorName: '',
  coordinatorEmail: '',
  termsCsv: '',
};

/** Each council on a line of its own. */
const toInput = ({ councils, ...rest }: typeof nothingYet): unknown => ({
  ...withoutEmpty(schema, rest),
  councils: councils
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  language: languageNow(),
});

type FoundingForm = ReturnType<typeof useKitForm<typeof nothingYet, typeof schema>>;

const AboutMutual = ({ form }: { form: FoundingForm }) => {
  const { t } = useTranslation('mutuals');
  return (
    <Sheet title={t('found.about')}>
      <div className="stack">
        <TextField {...form.field('name')} label={t('found.name')} hint={t('found.nameHint')} />
        <ChoiceField
          {...form.field('nation')}
          label={t('found.nation')}
          hint={t('found.nationHint')}
          choices={nations.map((nation) => ({ value: nation, label: t(`nation.${nation}`) }))}
        />
        <TextField
          {...form.field('councils')}
          label={t('found.councils')}
          hint={t('found.councilsHint')}
          long
        />
      </div>
    </Sheet>
  );
};

const WaysOfWorking = ({ form }: { form: FoundingForm }) => {
  const { t } = useTranslation('mutuals');
  const careChoices = careModes.map((mode) => ({
    value: mode,
    label: t(`careMode.${mode}.is`),
    hint: t(`careMode.${mode}.means`),
  }));
  const moneyChoices = moneyModes.map((mode) => ({
    value: mode,
    label: t(`moneyMode.${mode}.is`),
    hint: t(`moneyMode.${mode}.means`),
  }));
  return (
    <Sheet title={t('found.ways')}>
      <div className="stack">
        <ChoiceField {...form.field('careMode')} label={t('found.careMode')} choices={careChoices} />
        <ChoiceField {...form.field('moneyMode')} label={t('found.moneyMode')} choices={moneyChoices} />
        <FileField
          {...form.field('termsCsv')}
          label={t('found.terms')}
          hint={t('found.termsHint')}
          unchosen={t('found.termsNone')}
          accepts=".csv,text/csv"
        />
      </div>
    </Sheet>
  );
};

/** Everything that founds a mutual, on one page. */
export const FoundForm = ({ onFounded }: { onFounded: () => Promise<void> }) => {
  const { t } = useTranslation('mutuals');
  const found = useChange(mutualsEndpoints.found, []);
  const form = useKitForm({
    schema,
    initial: nothingYet,
    toInput,
    send: async (input: z.input<typeof schema>) => {
      await found.mutateAsync({ body: input });
      await onFounded();
    },
  });
  return (
    <KitForm of={form} action={t('found.go')}>
      <Sheet title={t('found.codeTitle')}>
        <TextField
          {...form.field('code')}
          label={t('found.code')}
          hint={t('found.codeHint')}
          autoComplete="off"
        />
      </Sheet>
      <AboutMutual form={form} />
      <WaysOfWorking form={form} />
      <Sheet title={t('found.coordinator')}>
        <div className="stack">
          <TextField
            {...form.field('coordinatorName')}
            label={t('found.coordinatorName')}
            autoComplete="name"
          />
          <TextField
            {...form.field('coordinatorEmail')}
            label={t('found.coordinatorEmail')}
            hint={t('found.coordinatorEmailHint')}
            type="email"
            autoComplete="email"
          />
        </div>
      </Sheet>
    </KitForm>
  );
};
