import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './waiting.css';

const quietMilliseconds = 400;

/** Says nothing for a moment, so that quick answers do not flicker; then says what is awaited. */
export const Waiting = ({ for: awaited }: { for?: string }) => {
  const { t } = useTranslation('kit');
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), quietMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className="waiting">
      {shown && (
        <>
          <span className="waiting-bar" aria-hidden="true" />
          <p>{awaited ?? t('waiting')}</p>
        </>
      )}
    </div>
  );
};
