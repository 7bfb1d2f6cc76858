import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { Message } from '#shared/messages/schema.ts';
import { useReport } from './changes.ts';

/** Shows one message to the coordinators, and says before and after what follows. */
export const ReportPart = ({ conversationId, message }: { conversationId: string; message: Message }) => {
  const { t } = useTranslation('messages');
  const report = useReport();
  const [why, setWhy] = useState('');
  const whyId = useId();
  const params = { conversationId, messageId: message.messageId };
  return (
    <AskFirst
      button={t('report.button')}
      isOneOfMany
      title={t('report.title')}
      yes={t('report.yes')}
      pending={report.isPending}
      error={report.error}
      tried={report.submittedAt}
      onYes={() =>
        report.mutate(
          { params, body: why.trim() ? { why } : {} },
          {
            onSuccess: ({ coordinators }) =>
              tell(
                coordinators.length === 0
                  ? t('report.doneNobody')
                  : t('report.done', { who: coordinators.join(', ') }),
              ),
          },
        )
      }
    >
      <p>{t('report.follows')}</p>
      <p>{t('report.danger')}</p>
      <TextField
        id={whyId}
        name="why"
        long
        label={t('report.why')}
        value={why}
        onChange={setWhy}
        error={undefined}
      />
    </AskFirst>
  );
};
