import { useTranslation } from 'react-i18next';
import { Answered } from '#client/ui/answered.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Need } from '#shared/needs/schema.ts';
import { AgreedLine } from './agreed-line.tsx';
import { useAgreements } from './queries.ts';

/** Who has agreed to come to this need until further notice. */
export const AgreedPart = ({ needId }: { needId: Need['needId'] }) => {
  const { t } = useTranslation('needs');
  return (
    <Answered to={useAgreements()}>
      {({ items }) => {
        const agreed = items.filter((one) => one.needId === needId);
        return (
          agreed.length > 0 && (
            <Sheet title={t('agreed.title')}>
              {agreed.map((one) => (
                <AgreedLine key={one.agreementId} agreed={one} side="holder" />
              ))}
            </Sheet>
          )
        );
      }}
    </Answered>
  );
};
