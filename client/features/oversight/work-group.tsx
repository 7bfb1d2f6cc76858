import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCareMode } from '#client/lib/session.ts';
import { Go } from '#client/ui/go.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import type { WorkItem, WorkKind, WorkList } from '#shared/oversight/schema.ts';
import { mayAssign, placeOf } from './work-place.ts';
import { whyItWaits, workWords } from './work-words.ts';
import '#client/ui/sheet.css';
import './work-group.css';

const WorkLine = ({ kind, item }: { kind: WorkKind; item: WorkItem }) => {
  const { t } = useTranslation(['oversight', 'settling']);
  const say = useSayWhen();
  const why = whyItWaits(kind, item, t);
  const words = workWords(kind, item, t, say);
  const careMode = useCareMode();
  const action = mayAssign(kind, careMode) ? t('work.care-at-risk.assign') : t(`work.${kind}.action`);
  return (
    <li className="work-line">
      <p>
        {words}
        {why && <span className="work-why"> {why}</span>}
      </p>
      <Go to={placeOf(kind, item, careMode)} variant="default" aria-label={`${action}: ${words}`}>
        {action}
      </Go>
    </li>
  );
};

/** Things of one kind, each with its one action. */
export const WorkGroup = ({ group }: { group: WorkList['groups'][number] }) => {
  const { t } = useTranslation('oversight');
  const careMode = useCareMode();
  const { kind, items, more } = group;
  return (
    <section className="sheet work-group" id={kind} aria-labelledby={`${kind}-title`}>
      <Title order={2} size="h3" id={`${kind}-title`}>
        {t(`work.${kind}.title`)}
        <span className="work-count figures">
          {more ? t('work.atLeast', { count: items.length }) : items.length}
        </span>
      </Title>
      <p className="quiet">
        {mayAssign(kind, careMode) ? t('work.care-at-risk.whyAssign') : t(`work.${kind}.why`)}
      </p>
      <ul className="work-lines">
        {items.map((item) => (
          <WorkLine key={item.key} kind={kind} item={item} />
        ))}
      </ul>
      {more && <p>{t('work.more')}</p>}
    </section>
  );
};
