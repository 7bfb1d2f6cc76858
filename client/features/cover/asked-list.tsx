import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { CoverAnswer, CoverAsk } from '#shared/cover/schema.ts';
import './cover.css';

const marks: Record<CoverAnswer, Status> = {
  yes: 'good',
  no: 'over',
  offered: 'waiting',
  silent: 'over',
  over: 'over',
};

/** Who was asked, in order, and what they answered. */
export const AskedList = ({
  asks,
  toCarer,
}: {
  asks: readonly CoverAsk[];
  /** For whoever may phone them: where their number stands. */
  toCarer?: (carerId: string) => string;
}) => {
  const { t } = useTranslation('cover');
  if (asks.length === 0) return <p>{t('asked.none')}</p>;
  return (
    <ul className="cover-people">
      {asks.map(({ carerId, carerName, answer, answerBy }) => (
        <li key={carerId}>
          {toCarer ? <Link to={toCarer(carerId)}>{carerName}</Link> : carerName}:{' '}
          <StatusMark is={answer ? marks[answer] : 'waiting'}>
            {answer ? t(`asked.${answer}`) : t('asked.waiting', { by: answerBy })}
          </StatusMark>
        </li>
      ))}
    </ul>
  );
};
