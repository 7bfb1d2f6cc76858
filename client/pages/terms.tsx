import { useTranslation } from 'react-i18next';
import { PayLines } from '#client/features/pay/pay-lines.tsx';
import { FiguresTable } from '#client/features/terms/figures-table.tsx';
import { InShort } from '#client/features/terms/in-short.tsx';
import { Sources } from '#client/features/terms/sources.tsx';
import { WorkedExample } from '#client/features/terms/worked-example.tsx';
import { useMutual, useTerms } from '#client/lib/mutual.ts';
import { today } from '#client/lib/now.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { Mutual } from '#shared/mutuals/schema.ts';
import { figuresChanged, termFigures } from '#shared/terms/figures.ts';
import { versionOn } from '#shared/terms/rules.ts';
import type { TermsVersion } from '#shared/terms/schema.ts';

const Voted = ({ of }: { of: TermsVersion }) => {
  const { t } = useTranslation('terms');
  return (
    <>
      <p>
        <StatusMark is={of.voted ? 'good' : 'attention'}>
          {t(of.voted ? 'voted' : 'notVoted', { from: of.fromOn })}
        </StatusMark>
      </p>
      {!of.voted && <p>{t('notVotedWhy')}</p>}
    </>
  );
};

/** What each later version changed, the newest first; those to come say so. */
const Changes = ({ versions, mutual }: { versions: readonly TermsVersion[]; mutual: Mutual }) => {
  const { t } = useTranslation('terms');
  return versions.map((version, place) => {
    const before = versions[place + 1];
    if (!before) return null;
    const title = t(version.fromOn > today() ? 'changes.coming' : 'changes.since', { from: version.fromOn });
    const figures = figuresChanged(before.terms, version.terms, version.fromOn, mutual.nation);
    return (
      <Sheet key={version.termsId} title={title}>
        {figures.length === 0 ? (
          <p>{t('changes.none')}</p>
        ) : (
          <FiguresTable caption={title} figures={figures} voted={version.voted} />
        )}
      </Sheet>
    );
  });
};

const Present = ({ versions, mutual }: { versions: readonly TermsVersion[]; mutual: Mutual }) => {
  const { t } = useTranslation('terms');
  const present = versionOn(versions, today()) ?? versions.at(-1);
  if (!present) return null;
  const onDay = present.fromOn > today() ? present.fromOn : today();
  const { terms, fromOn, voted } = present;
  const figures = termFigures({ terms, fromOn, onDay, nation: mutual.nation });
  return (
    <>
      <Voted of={present} />
      <Sheet title={t('short.title')}>
        <InShort terms={terms} figures={figures} advancePence={mutual.rules.advancePerHolderPence} />
      </Sheet>
      <Sheet title={t('example.title')}>
        <WorkedExample terms={terms} mutual={mutual} after={onDay}>
          {(pay) => <PayLines lines={pay.lines} />}
        </WorkedExample>
      </Sheet>
      <Sheet title={t('table.title')}>
        <p>{t('table.lead')}</p>
        <FiguresTable caption={t('table.title')} figures={figures} voted={voted} />
      </Sheet>
      <Sheet title={t('sources.title')}>
        <Sources figures={figures} />
      </Sheet>
      <Changes versions={versions} mutual={mutual} />
    </>
  );
};

/** What care is paid here, from when, and who says so: open to every member. */
const Terms = () => {
  const { t } = useTranslation('terms');
  const mutual = useMutual();
  const terms = useTerms();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Answered to={mutual}>
        {(found) => (
          <Answered to={terms}>{({ items }) => <Present versions={items} mutual={found} />}</Answered>
        )}
      </Answered>
    </>
  );
};
export default Terms;
