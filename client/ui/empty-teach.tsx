import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import './empty-teach.css';

/** Nothing is here yet: says why, and teaches the next step. */
export const EmptyTeach = ({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) => (
  <section className="empty-teach">
    <Title order={2} size="h3">
      {title}
    </Title>
    <p>{children}</p>
    {action}
  </section>
);
