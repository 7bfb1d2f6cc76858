import { useTranslation } from 'react-i18next';
import { useLanguage } from '#client/lib/use-language.ts';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { sayWeekdays } from '#client/ui/weekday-text.ts';
import type { Agreement } from '#shared/needs/agreements/schema.ts';
import { AnswerMoved } from './answer-moved.tsx';
import { EndAgreement } from './end-agreement.tsx';

const Standing = ({ agreed, side }: { agreed: Agreement; side: 'holder' | 'carer' }) => {
  const { t } = useTranslation('needs');
  const { status, untilOn } = agreed;
  if (status === 'asked') return <StatusMark is="attention">{t(`agreed.asked.${side}`)}</StatusMark>;
  if (untilOn) return <StatusMark is="over">{t('agreed.until', { day: untilOn })}</StatusMark>;
  return <StatusMark is="good">{t('agreed.standing')}</StatusMark>;
};

/** One agreement in a line: who, on which days, at what time; and what can be said to it. */
export const AgreedLine = ({ agreed, side }: { agreed: Agreement; side: 'holder' | 'carer' }) => {
  const { t } = useTranslation('needs');
  const language = useLanguage();
  const name = side === 'holder' ? agreed.carerName : agreed.holderName;
  const facts = { time: agreed.startsTime, minutes: agreed.wallMinutes };
  return (
    <article>
      <p>
        <strong>{side === 'holder' ? name : `${agreed.title}, ${name}`}</strong>
        <br />
        {t('rule.weekly', { ...facts, days: sayWeekdays(agreed.days, language) })}
        {agreed.everyWeeks > 1 &&
          `, ${t('rule.apart', { context: String(agreed.everyWeeks), weeks: agreed.everyWeeks })}`}
      </p>
      <p>
        <Standing agreed={agreed} side={side} />
      </p>
      {agreed.status === 'asked' && side === 'carer' && <AnswerMoved needId={agreed.needId} />}
      {agreed.status !== 'ended' && <EndAgreement agreed={agreed} name={name} />}
    </article>
  );
};
