import { useTranslation } from 'react-i18next';
import { ListField } from '#client/ui/list-field.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { isTimeOfDay } from '#shared/language/time.ts';
import type { HowMuch, MorePart, MoreSheet } from './terms-sheet.ts';

const waysMore: readonly HowMuch[] = ['share', 'hourly', 'none'];

/** What an hour of this part is paid more: how much, and of evenings and nights from when to when. */
export const MoreFields = ({ part, of }: { part: MorePart; of: FieldWiring<MoreSheet> }) => {
  const { t } = useTranslation('proposals');
  const { id, value, error } = of;
  const hasTimes = part === 'evening' || part === 'night';
  const isTimed = !hasTimes || (isTimeOfDay(value.from) && isTimeOfDay(value.to));
  const set = (change: Partial<MoreSheet>) => of.onChange({ ...value, ...change });
  const field = <Name extends keyof MoreSheet>(name: Name, wrong: boolean): FieldWiring<MoreSheet[Name]> => ({
    id: name === 'percent' || name === 'pence' ? id : `${id}-${name}`,
    name: `${part}-${name}`,
    value: value[name],
    onChange: (to) => set({ [name]: to } as Partial<MoreSheet>),
    error: wrong ? error : undefined,
  });
  return (
    <fieldset className="field-set stack">
      <legend>{t(`terms.part.${part}`)}</legend>
      <ListField
        {...field('how', false)}
        label={t('terms.how')}
        choices={waysMore.map((way) => ({ value: way, label: t(`terms.${way}`) }))}
      />
      {value.how === 'share' && (
        <NumberField
          {...field('percent', isTimed)}
          label={t('terms.percent')}
          hint={t('terms.percentHint')}
        />
      )}
      {value.how === 'hourly' && <MoneyField {...field('pence', isTimed)} label={t('terms.amount')} />}
      {hasTimes && value.how !== 'none' && (
        <>
          <TimeField {...field('from', !isTimeOfDay(value.from))} label={t('terms.from')} />
          <TimeField {...field('to', !isTimeOfDay(value.to))} label={t('terms.to')} />
        </>
      )}
    </fieldset>
  );
};
