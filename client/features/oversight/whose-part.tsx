import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonMark } from '#client/ui/person-mark.tsx';
import type { Id } from '#shared/language/ids.ts';

export interface Whose {
  memberId: Id<'member'>;
  name: string;
}
export type FindWhose = (
  as: 'holder' | 'carer',
  onChoose: (memberId: Whose['memberId'], name: string) => void,
) => ReactNode;

/** Whose money it was: as the payment service knew, or as somebody chooses. */
export const WhosePart = ({
  as,
  whose,
  find,
  onChange,
}: {
  as: 'holder' | 'carer';
  whose: Whose | null;
  find: FindWhose;
  onChange: (whose: Whose | null) => void;
}) => {
  const { t } = useTranslation(['explaining', 'members']);
  const place = useRef<HTMLElement>(null);
  /** What was pressed gives way to what it led to; the focus stays in its place. */
  const decide = (next: Whose | null) => {
    onChange(next);
    place.current?.focus();
  };
  return (
    <section ref={place} tabIndex={-1} aria-label={t('whose')}>
      {whose ? (
        <div className="row">
          <PersonMark name={whose.name} hint={t(`as.${as}`)} />
          <Button variant="subtle" onClick={() => decide(null)}>
            {t('members:office.other')}
          </Button>
        </div>
      ) : (
        <>
          <p>{t('whose')}</p>
          {find(as, (memberId, name) => decide({ memberId, name }))}
        </>
      )}
    </section>
  );
};
