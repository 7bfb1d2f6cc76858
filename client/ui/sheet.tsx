import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import './sheet.css';

/** One matter on a page, with its heading. */
export const Sheet = ({ title, children }: { title?: ReactNode; children: ReactNode }) => (
  <section className="sheet">
    {title && (
      <Title order={2} size="h3">
        {title}
      </Title>
    )}
    {children}
  </section>
);
