import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Council } from '#shared/councils/endpoints.ts';
import { RulesFacts } from './rules-facts.tsx';

/** A council with the rules that hold today; the versions before and after them a tap away. */
export const CouncilPart = ({ council }: { council: Council }) => {
  const { t } = useTranslation('councils');
  const inForce = council.versions.find(({ version }) => version === council.inForce);
  const others = council.versions.filter(({ version }) => version !== council.inForce);
  if (!inForce) return null;
  return (
    <Sheet title={council.name}>
      <p>
        {inForce.enteredBy ? t('holds', { fromOn: inForce.fromOn, name: inForce.enteredBy }) : t('usual')}
      </p>
      <RulesFacts version={inForce} />
      {others.map((version) => (
        <details key={version.version}>
          <summary>
            {version.enteredBy ? t('otherVersion', { fromOn: version.fromOn }) : t('usualBefore')}
          </summary>
          <RulesFacts version={version} />
        </details>
      ))}
      <div className="row">
        <Go to={paths.councilRules(council.councilId)} variant="default">
          {t('enter')}
        </Go>
      </div>
    </Sheet>
  );
};
