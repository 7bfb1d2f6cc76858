import { useTranslation } from 'react-i18next';
import './seal-note.css';
import type { Seal } from '#shared/ledger/statement.ts';

/** The newest seal: whoever keeps it can prove later that nothing before it was rewritten. */
export const SealNote = ({ seal }: { seal: Pick<Seal, 'block' | 'hash'> | null }) => {
  const { t } = useTranslation('books');
  if (!seal) return <p className="quiet">{t('seal.none')}</p>;
  return (
    <details>
      <summary>{t('seal.title', { block: seal.block })}</summary>
      <p>{t('seal.why')}</p>
      <p>
        <code className="seal-hash">{seal.hash}</code>
      </p>
    </details>
  );
};
