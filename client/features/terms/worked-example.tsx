import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListField } from '#client/ui/list-field.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import type { Day } from '#shared/language/time.ts';
import type { Mutual } from '#shared/mutuals/schema.ts';
import { visitCost } from '#shared/needs/cost.ts';
import type { Pay } from '#shared/pay/lines.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { type ExampleName, exampleNames, exampleVisit } from './example-visits.ts';

/** One visit priced here and now by the engine that pays it. */
export const WorkedExample = ({
  terms,
  mutual,
  after,
  children,
}: {
  terms: Terms;
  mutual: Mutual;
  after: Day;
  /** The pay lines, which another room of the house says. */
  children: (pay: Pay) => ReactNode;
}) => {
  const { t } = useTranslation('terms');
  const say = useSayWhen();
  const [name, choose] = useState<ExampleName>('morning');
  const { kind, visit } = exampleVisit(name, after, mutual);
  const pay = visitCost(visit, kind, terms, mutual);
  return (
    <div className="stack">
      <ListField
        id="example"
        name="example"
        label={t('example.label')}
        value={name}
        onChange={(chosen) => choose(chosen as ExampleName)}
        error={undefined}
        choices={exampleNames.map((value) => ({ value, label: t(`example.${value}`) }))}
      />
      <p className="said-large" aria-live="polite">
        {t('example.says', {
          when: say({ starts: visit.startsAt, ends: visit.endsAt }),
          carer: pay.toCarerPence,
          mutual: pay.toMutualPence,
          total: pay.totalPence,
        })}
      </p>
      <div>{children(pay)}</div>
      <p className="quiet">{t('example.about')}</p>
    </div>
  );
};
