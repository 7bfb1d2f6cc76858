import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { When } from '#client/ui/when.tsx';
import { isAnswer, type WaitingHours } from './waiting-hours.ts';

/** Which visit it is about, and the other person of it. */
export const useWaitingTitle = () => {
  const { t } = useTranslation('shifts');
  return (waiting: WaitingHours) => {
    const { title, holderName, carerName } = waiting.shift;
    return t('record.at', { title, name: isAnswer(waiting) ? (carerName ?? '') : holderName });
  };
};

/** What I wrote down: times, or my answer to the times I saw. */
export const WaitingWords = ({ waiting }: { waiting: WaitingHours }) => {
  const { t } = useTranslation('shifts');
  const { says, saw } = waiting;
  const seen = saw ? <When key="saw" starts={saw.startedAt} ends={saw.endedAt} /> : null;
  if (says === 'confirm' || says === 'dispute')
    return (
      <>
        <FactsTable facts={[[t(`waiting.says.${says}`), seen]]} />
        {says === 'dispute' && <blockquote>{waiting.body.reason}</blockquote>}
      </>
    );
  const { startedAt, endedAt } = waiting.body;
  return (
    <>
      <FactsTable facts={[[t('waiting.yours'), <When key="yours" starts={startedAt} ends={endedAt} />]]} />
      {says === 'correct' && waiting.body.reason && <blockquote>{waiting.body.reason}</blockquote>}
    </>
  );
};
