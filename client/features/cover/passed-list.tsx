import { useTranslation } from 'react-i18next';
import type { Cover } from '#shared/cover/schema.ts';
import './cover.css';

/** Who was passed over, and why as far as it may be known: they would be asked in vain. */
export const PassedList = ({ cover: { passed, passedOthers } }: { cover: Cover }) => {
  const { t } = useTranslation('cover');
  if (passed.length === 0 && passedOthers === 0) return null;
  return (
    <>
      <p>{t('passed.lead')}</p>
      <ul className="cover-people">
        {passed.map(({ carerName, why }) => (
          <li key={`${carerName} ${why}`}>
            {carerName}: {t(`passed.${why}`)}
          </li>
        ))}
        {passedOthers > 0 && <li>{t('passed.others', { count: passedOthers })}</li>}
      </ul>
    </>
  );
};
