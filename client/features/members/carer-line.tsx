import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayLanguages } from '#client/lib/say-languages.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { PersonMark } from '#client/ui/person-mark.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { pairsEndpoints } from '#shared/members/pairs/endpoints.ts';
import { type Carer, closenesses } from '#shared/members/pairs/schema.ts';

/** What was seen of a carer, and until when it counts. */
const Seen = ({ of }: { of: Carer }) => {
  const { t } = useTranslation('members');
  const say = useSayWhen();
  const seen = of.checks.map(({ kind, validTo }) =>
    validTo
      ? t('team.until', { what: t(`kinds.${kind}`), to: say({ day: validTo, form: 'date' }) })
      : t(`kinds.${kind}`),
  );
  return <p>{seen.length > 0 ? t('team.checks', { list: seen.join(', ') }) : t('team.checksNone')}</p>;
};

/** One carer with what was checked, and how near they are to me; who is not near yet is one press away. */
export const CarerLine = ({ carer }: { carer: Carer }) => {
  const { t } = useTranslation('members');
  const set = useChange(pairsEndpoints.setCloseness, ['members', 'shifts', 'needs']);
  const { carerId, name } = carer;
  const choose = (closeness: Carer['closeness'] | '') => {
    if (closeness === '') return;
    set.mutate(
      { params: { carerId }, body: { closeness } },
      { onSuccess: () => tell(t('team.saved', { name })) },
    );
  };
  const known = [...carer.skills, sayLanguages(carer.languagesSpoken, t)].filter(Boolean).join(', ');
  return (
    <Sheet>
      <div className="stack">
        <PersonMark name={name} hint={known || undefined} />
        <Seen of={carer} />
        {carer.closeness === 'none' ? (
          <div className="row">
            {(['team', 'yes'] as const).map((nearer) => (
              <Button
                key={nearer}
                variant="default"
                aria-label={`${name}: ${t(`team.${nearer}`)}`}
                loading={set.isPending && set.variables.body.closeness === nearer}
                onClick={() => choose(nearer)}
              >
                {t(`team.${nearer}`)}
              </Button>
            ))}
          </div>
        ) : (
          <ChoiceField
            id={`closeness-${carerId}`}
            name={`closeness-${carerId}`}
            label={t('team.closeness', { name })}
            choices={closenesses.map((value) => ({ value, label: t(`team.${value}`) }))}
            value={set.isPending ? set.variables.body.closeness : carer.closeness}
            onChange={choose}
            error={undefined}
          />
        )}
        {set.error && <RefusalNote error={set.error} takesFocus={set.submittedAt} />}
      </div>
    </Sheet>
  );
};
