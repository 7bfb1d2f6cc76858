import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Answered } from '#client/ui/answered.tsx';
import { ClaimSheet } from './claim-sheet.tsx';
import { useClaims } from './claims-queries.ts';

/** Collections that banks took back and nobody has looked at; nothing is said while there are none. */
export const ClaimsPart = () => {
  const { t } = useTranslation('claims');
  return (
    <Answered to={useClaims()}>
      {({ open }) =>
        open.length > 0 && (
          <>
            <Title order={2}>{t('title')}</Title>
            <p>{t('why')}</p>
            {open.map((claim) => (
              <ClaimSheet key={claim.claimId} of={claim} />
            ))}
          </>
        )
      }
    </Answered>
  );
};
