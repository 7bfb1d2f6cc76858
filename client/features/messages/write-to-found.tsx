import { IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';

/** From a carer who was found for a need to the first words about it; no address is shared by them. */
export const WriteToFound = ({
  needId,
  carerId,
  name,
}: {
  needId: string;
  carerId: string;
  name: string;
}) => {
  const { t } = useTranslation('messages');
  return (
    <div className="row">
      <Go
        to={`${paths.writeAbout(needId)}?to=${carerId}`}
        variant="default"
        leftSection={<IconMessage aria-hidden="true" />}
      >
        {t('need.writeTo', { name })}
      </Go>
    </div>
  );
};
