import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** A link that looks like a button, because it leads to the next step: `<Go to={paths.postNeed}>…</Go>`. */
export const Go = ({ to, children, ...rest }: ButtonProps & { to: string; children: ReactNode }) => (
  <Button component={Link} to={to} {...rest}>
    {children}
  </Button>
);
