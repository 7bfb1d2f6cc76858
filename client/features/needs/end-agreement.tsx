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
  const { agreementId } = agreed;
  return (
    <AskFirst
      button={t('agreed.end', { name })}
      title={t('agreed.endTitle')}
      yes={t('agreed.endYes')}
      pending={end.isPending}
      error={end.error}
      tried={end.submittedAt}
      onYes={() => {
        const day = isDay(lastDay) ? lastDay : agreed.soonestEndOn;
        end.mutate(
          { params: { agreementId }, body: { lastDay: day } },
          { onSuccess: () => tell(t('agreed.ended')) },
        );
      }}
    >
      <p>{t('agreed.endFollows')}</p>
      <DayField
        id={`last-day-${agreementId}`}
        name="lastDay"
        error={undefined}
        label={t('agreed.lastDay')}
        min={agreed.soonestEndOn}
        value={lastDay}
        onChange={choose}
      />
    </AskFirst>
  );
};
