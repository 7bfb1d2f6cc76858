import { useTranslation } from 'react-i18next';
import './steps.css';

/** Where I am in something that takes a few pages. */
export const Steps = ({ names, now }: { names: readonly string[]; now: number }) => {
  const { t } = useTranslation('kit');
  return (
    <nav aria-label={t('steps.name')}>
      <p className="steps-line">
        {t('steps.where', { step: now + 1, of: names.length })}
        <span className="only-heard">: {names[now]}</span>
      </p>
      <ol className="steps" aria-hidden="true">
        {names.map((name, place) => (
          <li key={name} data-state={place < now ? 'done' : place === now ? 'now' : 'later'}>
            {name}
          </li>
        ))}
      </ol>
    </nav>
  );
};
