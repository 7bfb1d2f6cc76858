import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import type { WorkList } from '#shared/oversight/schema.ts';
import { useWork } from './queries.ts';
import { workWords } from './work-words.ts';
import '#client/ui/sheet.css';
import './work-in-short.css';

const First = ({ group }: { group: WorkList['groups'][number] }) => {
  const { t } = useTranslation('oversight');
  const say = useSayWhen();
  return (
    <NextThing
      title={t(`work.${group.kind}.title`)}
      action={<Go to={`${paths.work}#${group.kind}`}>{t('work.see')}</Go>}
    >
      {group.items.slice(0, 3).map((item) => (
        <p key={item.key}>{workWords(group.kind, item, t, say)}</p>
      ))}
      {group.items.length > 3 && <p>{t('work.others', { count: group.items.length - 3 })}</p>}
    </NextThing>
  );
};

/** The most urgent kind of thing in full, the others as counts that lead to the list. */
export const WorkInShort = () => {
  const { t } = useTranslation('oversight');
  return (
    <Answered to={useWork()} waitingFor={t('work.looking')}>
      {({ groups }) => {
        const [first, ...rest] = groups;
        if (!first) return <EmptyTeach title={t('work.none')}>{t('work.noneWhy')}</EmptyTeach>;
        return (
          <>
            <First group={first} />
            {rest.length > 0 && (
              <section className="sheet" aria-label={t('work.rest')}>
                <ul className="work-in-short">
                  {rest.map(({ kind, items, more }) => (
                    <li key={kind}>
                      <Link to={`${paths.work}#${kind}`}>
                        <span className="figures">
                          {more ? t('work.atLeast', { count: items.length }) : items.length}
                        </span>
                        {t(`work.${kind}.title`)}
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        );
      }}
    </Answered>
  );
};
