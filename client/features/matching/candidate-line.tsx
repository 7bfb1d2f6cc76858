import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayLanguages } from '#client/lib/say-languages.ts';
import { PersonMark } from '#client/ui/person-mark.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import type { Candidate } from '#shared/matching/schema.ts';
import { FitMark, FitReasons } from './fit-reasons.tsx';

/** What was seen of a carer, when, and until when it counts. */
const Checks = ({ of }: { of: Candidate }) => {
  const { t } = useTranslation(['matching', 'members']);
  const say = useSayWhen();
  if (of.checks.length === 0) return <p>{t('candidates.noChecks')}</p>;
  return (
    <ul className="fit-reasons" aria-label={t('candidates.checks', { name: of.name })}>
      {of.checks.map(({ kind, seenOn, validTo }) => (
        <li key={kind}>
          {t(validTo ? 'candidates.seenUntil' : 'candidates.seenOn', {
            what: t(`kinds.${kind}`, { ns: 'members' }),
            seen: say({ day: seenOn, form: 'date' }),
            until: validTo ? say({ day: validTo, form: 'date' }) : '',
          })}
        </li>
      ))}
    </ul>
  );
};

/** One carer who may fit: who they are, whether they fit and why, and what was checked. */
export const CandidateLine = ({ of, steps }: { of: Candidate; steps?: ReactNode }) => {
  const { t } = useTranslation('matching');
  const known = [of.area, ...of.skills, sayLanguages(of.languagesSpoken, t)].filter(Boolean).join(', ');
  return (
    <Sheet>
      <div className="stack">
        <PersonMark name={of.name} hint={known || undefined} />
        <FitMark fit={of.fit} />
        <FitReasons reasons={of.reasons} reader="holder" label={t('candidates.why', { name: of.name })} />
        {of.interests.length > 0 && <p>{t('candidates.interests', { list: of.interests.join(', ') })}</p>}
        <Checks of={of} />
        {steps}
      </div>
    </Sheet>
  );
};
