import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Paged } from '#client/ui/paged.tsx';
import { When } from '#client/ui/when.tsx';
import type { Entered } from '#shared/members/record.ts';
import { actOf } from './acts.ts';
import { useEntered } from './queries.ts';
import './lines.css';

const placeOf = ({ subjectId }: Entered): string | null => {
  if (subjectId?.startsWith('shift_')) return paths.shift(subjectId);
  return subjectId?.startsWith('need_') ? paths.need(subjectId) : null;
};

/** What others did in my name, each with who it was and how my word came to them. */
export const EnteredList = () => {
  const { t } = useTranslation('members');
  const act = (one: Entered) => t(`acts.${actOf(one.name)}`);
  return (
    <Paged of={useEntered()}>
      {(items) =>
        items.length === 0 ? (
          <p>{t('mine.enteredNone')}</p>
        ) : (
          <ul className="lines">
            {items.map((one) => {
              const place = placeOf(one);
              return (
                <li key={one.auditId}>
                  {place ? <Link to={place}>{act(one)}</Link> : act(one)}
                  <span className="lines-when">
                    {one.by}, {t(`via.${one.via}`)} · <When at={one.at} />
                  </span>
                </li>
              );
            })}
          </ul>
        )
      }
    </Paged>
  );
};
