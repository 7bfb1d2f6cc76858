import { useTranslation } from 'react-i18next';
import { sayLanguages } from '#client/lib/say-languages.ts';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import type { Need } from '#shared/needs/schema.ts';

export const NeedFacts = ({ need }: { need: Need }) => {
  const { t } = useTranslation(['needs', 'offers']);
  const say = useSayWhen();
  const facts: [string, React.ReactNode][] = [
    [
      t('facts.stands'),
      <StatusMark key="stands" is={need.status === 'open' ? 'good' : 'over'}>
        {t(need.status)}
      </StatusMark>,
    ],
    [t('facts.circle'), t(`circle.${need.circle}`)],
    [t('facts.kind'), t(`kinds.${need.kind}`)],
  ];
  if (need.holderDecides) facts.push([t('offers:fact'), t('offers:factYou')]);
  if (need.windowMinutes > 0)
    facts.push([t('facts.window'), t('post.later', { minutes: need.windowMinutes })]);
  for (const { visit, startsTime, wallMinutes } of need.moreTimes)
    facts.push([
      t('facts.more', { number: visit }),
      t('rule.more', { time: startsTime, minutes: wallMinutes }),
    ]);
  if (need.spans.length > 0)
    facts.push([
      t('facts.spans'),
      need.spans.map(({ from, to }) => t('rule.span', { from: say({ day: from }), to })).join('; '),
    ]);
  if (need.breakMinutes > 0)
    facts.push([t('facts.breaks'), t('rule.breaks', { minutes: need.breakMinutes })]);
  if (need.carersNeeded > 1) facts.push([t('facts.carers'), String(need.carersNeeded)]);
  if (need.languages.length > 0) facts.push([t('facts.languages'), sayLanguages(need.languages, t)]);
  if (need.skills.length > 0) facts.push([t('facts.skills'), need.skills.join(', ')]);
  if (need.outcome) facts.push([t('facts.outcome'), need.outcome]);
  if (need.notes) facts.push([t('facts.notes'), need.notes]);
  return <FactsTable facts={facts} />;
};
