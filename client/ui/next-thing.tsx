import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import './next-thing.css';

/** The one main thing of a page: what needs me next, said plainly, with its button. */
export const NextThing = ({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <section className="next-thing">
    <Title order={2}>{title}</Title>
    {children && <div className="next-thing-words">{children}</div>}
    {action && <div className="next-thing-action">{action}</div>}
  </section>
);
