import { useTranslation } from 'react-i18next';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Pence } from '#shared/language/money.ts';
import type { Settlement } from '#shared/settlements/schema.ts';
import './progress-part.css';

const Way = ({ name, done, of, words }: { name: string; done: Pence; of: Pence; words: string }) => (
  <div className="way">
    <p>
      <strong>{name}</strong> {words}
    </p>
    <progress value={done} max={Math.max(of, 1)} aria-label={`${name}: ${words}`} />
  </div>
);

/** How far the money has come, told again whenever it moves. */
export const ProgressPart = ({ settlement }: { settlement: Settlement }) => {
  const { t } = useTranslation('settling');
  const { chargePence, collectedPence, toCarerPence, paidPence } = settlement.totals;
  return (
    <Sheet title={t('progress.title')}>
      <div aria-live="polite">
        <Way
          name={t('progress.in')}
          done={collectedPence}
          of={chargePence}
          words={t('progress.of', { donePence: collectedPence, allPence: chargePence })}
        />
        <Way
          name={t('progress.out')}
          done={paidPence}
          of={toCarerPence}
          words={t('progress.of', { donePence: paidPence, allPence: toCarerPence })}
        />
      </div>
    </Sheet>
  );
};
