import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useUnexplained } from './queries.ts';
import { sayMovement } from './say-movement.ts';

/** Money in suspense, oldest first, each leading to where it is explained. */
export const UnexplainedList = () => {
  const { t } = useTranslation('explaining');
  return (
    <Answered to={useUnexplained()} waitingFor={t('looking')}>
      {({ items, more }) =>
        items.length === 0 ? (
          <EmptyTeach title={t('none')}>{t('noneWhy')}</EmptyTeach>
        ) : (
          <>
            {items.map((one) => (
              <Sheet key={one.movementId} title={sayMovement(one, t)}>
                <p>
                  {t(`looks.${one.look}`)}
                  {one.about && `: ${one.about.name}`}
                </p>
                <Go to={paths.explainMovement(one.movementId)}>
                  {t('explain')}
                  <span className="only-heard">: {sayMovement(one, t)}</span>
                </Go>
              </Sheet>
            ))}
            {more && <p>{t('more')}</p>}
          </>
        )
      }
    </Answered>
  );
};
