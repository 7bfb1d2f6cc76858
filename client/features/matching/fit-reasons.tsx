import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { sayLanguages } from '#client/lib/say-languages.ts';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { Fit, FitReason } from '#shared/matching/schema.ts';
import './matching.css';

const sayList = ({ code, words }: FitReason, t: TFunction<'matching'>): string => {
  if (code === 'languages' || code === 'languages-missing') return sayLanguages(words ?? [], t as TFunction);
  return (words ?? []).map((word) => t(`kinds.${word}`, { ns: 'shifts', defaultValue: word })).join(', ');
};

const marks: Record<Fit, Status> = { wholly: 'good', partly: 'waiting', not: 'over' };

export const FitMark = ({ fit }: { fit: Fit }) => {
  const { t } = useTranslation('matching');
  return <StatusMark is={marks[fit]}>{t(`fit.${fit}`)}</StatusMark>;
};

/** Why somebody fits and what does not, each in its own words and with its mark. */
export const FitReasons = ({
  reasons,
  reader,
  label,
}: {
  reasons: readonly FitReason[];
  reader: 'holder' | 'carer';
  label: string;
}) => {
  const { t } = useTranslation('matching');
  const say = (reason: FitReason) =>
    t(`reasons.${reader}.${reason.code}`, {
      count: reason.code === 'near' ? Math.max(1, reason.count ?? 0) : (reason.count ?? 0),
      of: reason.of ?? 0,
      list: sayList(reason, t),
    });
  return (
    <ul className="fit-reasons" aria-label={label}>
      {reasons.map((reason) => (
        <li key={reason.code}>
          <StatusMark is={reason.speaksFor ? 'good' : 'attention'}>
            <span className="only-heard">{t(reason.speaksFor ? 'good' : 'bad')}: </span>
            {say(reason)}
          </StatusMark>
        </li>
      ))}
    </ul>
  );
};
