import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { Day } from '#shared/language/time.ts';
import type { Need } from '#shared/needs/schema.ts';
import { useResume } from './changes.ts';

/** When care is paused, and the way to have it back sooner. */
export const PausesPart = ({ need }: { need: Need }) => {
  const { t } = useTranslation('needs');
  const resume = useResume();
  if (need.pauses.length === 0) return null;
  const back = (from: Day) => (from > today() ? from : today());
  return (
    <div className="stack">
      {resume.error && <RefusalNote error={resume.error} takesFocus={resume.submittedAt} />}
      {need.pauses.map(({ from, to, reason }) => (
        <div key={from} className="stack">
          <StatusMark is="attention">
            {to ? t('pause.said', { from, to }) : t('pause.saidOpen', { from })} (
            {t(`pause.reasons.${reason}`)})
          </StatusMark>
          <div className="row">
            <Button
              variant="default"
              loading={resume.isPending}
              onClick={() =>
                resume.mutate(
                  {
                    params: { needId: need.needId },
                    body: { from, backOn: back(from), version: need.version },
                  },
                  { onSuccess: () => tell(t('pause.back')) },
                )
              }
            >
              {t('pause.resume', { day: back(from) })}
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
};
