import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { DayField } from '#client/ui/day-field.tsx';
import { isDay } from '#shared/language/time.ts';
import type { Agreement } from '#shared/needs/agreements/schema.ts';
import { useEndAgreement } from './changes.ts';

/** Either side may end it, without a reason; only the day is asked. */
export const EndAgreement = ({ agreed, name }: { agreed: Agreement; name: string }) => {
  const { t } = useTranslation('needs');
  const end = useEndAgreement();
  const [lastDay, choose] = useState<string>(agreed.soonestEndOn);
  const [isUnread, setUnread] = useState(false);
  const { agreementId } = agreed;
  const fieldId = `last-day-${agreementId}`;
  return (
    <AskFirst
      button={t('agreed.end', { name })}
      title={t('agreed.endTitle')}
      yes={t('agreed.endYes')}
      pending={end.isPending}
      error={end.error}
      tried={end.submittedAt}
      onYes={() => {
        setUnread(!isDay(lastDay));
        if (!isDay(lastDay)) return document.getElementById(fieldId)?.focus();
        end.mutate(
          { params: { agreementId }, body: { lastDay } },
          { onSuccess: () => tell(t('agreed.ended')) },
        );
      }}
    >
      <p>{t('agreed.endFollows')}</p>
      <DayField
        id={fieldId}
        name="lastDay"
        error={isUnread ? t('agreed.whichDay') : undefined}
        label={t('agreed.lastDay')}
        min={agreed.soonestEndOn}
        value={lastDay}
        onChange={choose}
      />
    </AskFirst>
  );
};
