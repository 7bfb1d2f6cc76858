import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import type { Need } from '#shared/needs/schema.ts';
import { useClose } from './changes.ts';

/** Ends a need with all its shifts to come. */
export const CloseNeed = ({ need }: { need: Need }) => {
  const { t } = useTranslation('needs');
  const close = useClose();
  return (
    <AskFirst
      button={t('close.button')}
      title={t('close.title')}
      yes={t('close.yes')}
      pending={close.isPending}
      error={close.error}
      tried={close.submittedAt}
      onYes={() =>
        close.mutate({ params: { needId: need.needId } }, { onSuccess: () => tell(t('close.done')) })
      }
    >
      <p>{t('close.follows')}</p>
    </AskFirst>
  );
};
