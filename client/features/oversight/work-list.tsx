import { useTranslation } from 'react-i18next';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { useWork } from './queries.ts';
import { WorkGroup } from './work-group.tsx';

/** What needs a person today, the most urgent first. */
export const WorkGroups = () => {
  const { t } = useTranslation('oversight');
  return (
    <Answered to={useWork()} waitingFor={t('work.looking')}>
      {({ groups }) =>
        groups.length === 0 ? (
          <EmptyTeach title={t('work.none')}>{t('work.noneWhy')}</EmptyTeach>
        ) : (
          groups.map((group) => <WorkGroup key={group.kind} group={group} />)
        )
      }
    </Answered>
  );
};
