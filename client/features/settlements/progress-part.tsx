import { useTranslation } from 'react-i18next';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Pence } from '#shared/language/money.ts';
import type { SettlementDetail } from '#shared/settlements/schema.ts';
import './progress-part.css';

interface WayProps {
  name: string;
  done: Pence;
  of: Pence;
  words: string;
  /** How many stand where, for those of which there are any. */
  standings: readonly string[];
}

const Way = ({ name, done, of, words, standings }: WayProps) => (
  <div className="way">
    <p>
      <strong>{name}</strong> {words}
    </p>
    <progress value={done} max={Math.max(of, 1)} aria-label={`${name}: ${words}`} />
    <p className="quiet">{standings.join(' · ')}</p>
  </div>
);

/** Told aloud at each tenth only: a reader of screens is not talked over by every single card. */
const tenthOf = (done: number, of: number): number => (of <= 0 ? 100 : Math.floor((done * 10) / of) * 10);

/** How far the money has come, told again whenever it moves. */
export const ProgressPart = ({ settlement }: { settlement: SettlementDetail }) => {
  const { t } = useTranslation('settling');
  const { chargePence, collectedPence, toCarerPence, paidPence, setOffPence } = settlement.totals;
  const { dues, pays } = settlement.counts;
  const standing = (kind: 'due' | 'pay', counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([, many]) => many > 0)
      .map(([status, many]) => t('progress.standing', { what: t(`${kind}.${status}`), many }));
  const payablePence = Math.max(0, toCarerPence - setOffPence);
  return (
    <Sheet title={t('progress.title')}>
      <Way
        name={t('progress.in')}
        done={collectedPence}
        of={chargePence}
        words={t('progress.of', { donePence: collectedPence, allPence: chargePence })}
        standings={standing('due', dues)}
      />
      <Way
        name={t('progress.out')}
        done={paidPence}
        of={toCarerPence}
        words={t('progress.of', { donePence: paidPence, allPence: payablePence })}
        standings={standing('pay', pays)}
      />
      <p role="status" className="only-heard">
        {t('progress.heard', {
          in: tenthOf(collectedPence, chargePence),
          out: tenthOf(paidPence, payablePence),
        })}
      </p>
    </Sheet>
  );
};
