import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { PersonMark } from '#client/ui/person-mark.tsx';
import type { Id } from '#shared/language/ids.ts';
import { oversightEndpoints } from '#shared/oversight/endpoints.ts';
import { type Explanation, explanations, type MovementLook } from '#shared/oversight/explain.ts';
import type { Unexplained } from '#shared/oversight/schema.ts';
import { sizeOf } from './say-movement.ts';

interface Whose {
  memberId: Id<'member'>;
  name: string;
}
export type FindWhose = (
  as: 'holder' | 'carer',
  onChoose: (memberId: Whose['memberId'], name: string) => void,
) => ReactNode;

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
  const { t } = useTranslation(['explaining', 'members']);
  const [as, choose] = useState<Explanation | ''>(usual[of.look]);
  const [chosen, name] = useState<Whose | null | undefined>();
  const explain = useChange(oversightEndpoints.explainMovement, ['oversight', 'ledger', 'settlements']);
  const somebodys = as === 'holder' || as === 'carer' ? as : null;
  const known = chosen === undefined && of.about?.as === somebodys ? of.about : chosen;
  const whose = somebodys ? known : null;
  const isReady = as !== '' && (somebodys === null || whose);
  const place = useRef<HTMLElement>(null);
  /** What was pressed gives way to what it led to; the focus stays in its place. */
  const decide = (next: Whose | null) => {
    name(next);
    place.current?.focus();
  };
  const put = () => {
    if (as === '') return;
    const body = whose ? { as, memberId: whose.memberId } : { as };
    explain.mutate({ params: { movementId: of.movementId }, body }, { onSuccess: onDone });
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
        onChange={(next) => {
          choose(next);
          name(undefined);
        }}
        error={undefined}
      />
      <section ref={place} tabIndex={-1} aria-label={t('whose')} hidden={!somebodys}>
        {whose && (
          <div className="row">
            <PersonMark name={whose.name} hint={t(`as.${as}`)} />
            <Button variant="subtle" onClick={() => decide(null)}>
              {t('members:office.other')}
            </Button>
          </div>
        )}
        {somebodys && !whose && (
          <>
            <p>{t('whose')}</p>
            {find(somebodys, (memberId, said) => decide({ memberId, name: said }))}
          </>
        )}
      </section>
      {isReady && (
        <AskFirst
          button={t('put')}
          title={t('ask')}
          yes={t('yes')}
          onYes={put}
          pending={explain.isPending}
          error={explain.error}
          tried={explain.submittedAt}
        >
          <p>
            {t(`follows.${as}-${of.amountPence < 0 ? 'went' : 'came'}`, {
              name: whose?.name ?? '',
              amountPence: sizeOf(of.amountPence),
            })}
            {of.feePence !== 0 && ` ${t('follows.fee', { feePence: sizeOf(of.feePence) })}`}
          </p>
          <p>{t('follows.stays')}</p>
        </AskFirst>
      )}
    </div>
  );
};
