import { IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useMayHear } from '#client/lib/may-hear.ts';
import { Go } from '#client/ui/go.tsx';
import type { Shift } from '#shared/shifts/schema.ts';

/** From a shift to the words between its two people: a carer to its holder, a holder to who comes. */
export const WriteLink = ({ shift, side }: { shift: Shift; side: 'holder' | 'carer' | null }) => {
  const { t } = useTranslation('messages');
  const mayHear = useMayHear();
  const name = side === 'holder' ? shift.carerName : shift.holderName;
  if (!mayHear || !name) return null;
  const about = new URLSearchParams({ shift: shift.shiftId });
  if (side === 'holder' && shift.carerId) about.set('to', shift.carerId);
  return (
    <Go
      to={`${paths.writeAbout(shift.needId)}?${about}`}
      variant="default"
      leftSection={<IconMessage aria-hidden="true" />}
    >
      {t('need.writeTo', { name })}
    </Go>
  );
};
