import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleOff,
  IconInfoCircle,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './status-mark.css';

export type Status = 'good' | 'waiting' | 'attention' | 'over' | 'news';

const icons = {
  good: IconCircleCheck,
  waiting: IconCircleDashed,
  attention: IconAlertTriangle,
  over: IconCircleOff,
  news: IconInfoCircle,
};

/** Where something stands: a shape and words; the colour only repeats them. */
export const StatusMark = ({ is, children }: { is: Status; children: ReactNode }) => {
  const Icon = icons[is];
  return (
    <span className={`status-mark status-${is}`}>
      <Icon aria-hidden="true" size="1.25em" stroke={2} />
      <span>{children}</span>
    </span>
  );
};
