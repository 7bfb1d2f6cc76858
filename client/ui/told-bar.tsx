import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hush, useTold } from '#client/lib/telling.ts';
import './told-bar.css';

/** Says what was just done, with an undo where it can be undone. No time limit: it waits to be read. */
export const ToldBar = () => {
  const { t } = useTranslation('kit');
  const told = useTold();
  const undo = told?.undo;
  return (
    <div role="status" className="told-bar-place">
      {told && (
        <div className="told-bar" key={told.time}>
          <IconCircleCheck aria-hidden="true" />
          <p>{told.words}</p>
          {undo && (
            <Button
              variant="default"
              onClick={() => {
                hush();
                undo();
              }}
            >
              {t('undo')}
            </Button>
          )}
          <Button variant="subtle" onClick={hush}>
            {t('close')}
          </Button>
        </div>
      )}
    </div>
  );
};
