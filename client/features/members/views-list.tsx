import { useTranslation } from 'react-i18next';
import { Paged } from '#client/ui/paged.tsx';
import { When } from '#client/ui/when.tsx';
import { useViews } from './queries.ts';
import './lines.css';

/** Who looked at my record, newest first. */
export const ViewsList = () => {
  const { t } = useTranslation('members');
  return (
    <Paged of={useViews()}>
      {(items) =>
        items.length === 0 ? (
          <p>{t('mine.lookedNone')}</p>
        ) : (
          <ul className="lines">
            {items.map(({ viewedBy, part, viewedOn }) => (
              <li key={`${viewedBy} ${part} ${viewedOn}`}>
                {t('mine.lookedLine', { who: viewedBy, part: t(`part.${part}`) })}
                <span className="lines-when">
                  <When day={viewedOn} form="near" />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Paged>
  );
};
