import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, useEffect } from 'react';
import { hearActing } from '#client/lib/acting.ts';
import { styleNonce } from '#client/lib/nonce.ts';
import { queryClient } from '#client/lib/query-client.ts';
import { theme, variables } from '#client/ui/theme.ts';
import { FollowSession } from './follow-session.tsx';

/** What was read for one person is not kept for the next. */
const useForgetting = () =>
  useEffect(
    () =>
      hearActing(() =>
        queryClient.removeQueries({
          predicate: (query) => query.queryKey[0] !== 'session',
          type: 'inactive',
        }),
      ),
    [],
  );

export const Providers = ({ children }: { children: ReactNode }) => {
  useForgetting();
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <QueryClientProvider client={queryClient}>
          <FollowSession />
          {children}
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>
  );
};
