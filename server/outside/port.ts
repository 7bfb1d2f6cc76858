import { createServer } from 'node:net';

/** The port that can be listened on: the one asked for, or any free one for 0. Answers null when it is taken. */
export const portToUse = (asked: number, host: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(null) : reject(error),
    );
    probe.listen(asked, host, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : asked;
      probe.close(() => resolve(port));
    });
  });
