import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { type Explanation, explanations, type MovementLook } from '#shared/oversight/explain.ts';
import type { Unexplained } from '#shared/oversight/schema.ts';
import { PutInBooks } from './put-in-books.tsx';
import { type FindWhose, type Whose, WhosePart } from './whose-part.tsx';

const usual: Record<MovementLook, Explanation | ''> = {
  dispute: 'holder',
  returned: 'holder',
  'pay-back': 'carer',
  fee: 'service-fee',
  unknown: '',
};

/** What it was, whose it was, and what the books will say then. */
export const ExplainPart = ({
  of,
  find,
  onDone,
}: {
  of: Unexplained;
  find: FindWhose;
  onDone: () => void;
}) => {
  const { t } = useTranslation('explaining');
  const [as, choose] = useState<Explanation | ''>(usual[of.look]);
  const [chosen, name] = useState<Whose | null | undefined>();
  const somebodys = as === 'holder' || as === 'carer' ? as : null;
  const known = chosen === undefined && of.about?.as === somebodys ? of.about : chosen;
  const whose = (somebodys && known) ?? null;
  const change = (next: Explanation | '') => {
    choose(next);
    name(undefined);
  };
  return (
    <div className="stack">
      <ChoiceField
        id="as"
        name="as"
        label={t('as.label')}
        choices={explanations.map((value) => ({
          value,
          label: t(`as.${value}`),
          hint: t(`as.${value}-hint`),
        }))}
        value={as}
        onChange={change}
        error={undefined}
      />
      {somebodys && <WhosePart as={somebodys} whose={whose} find={find} onChange={name} />}
      {as !== '' && (somebodys === null || whose) && (
        <PutInBooks key={as} of={of} as={as} whose={whose} onDone={onDone} />
      )}
    </div>
  );
};
