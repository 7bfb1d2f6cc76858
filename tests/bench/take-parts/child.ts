/** A server in a process of its own, so that its processor time is its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ready {
  port: number;
}

export interface Served<Told extends Ready> {
  told: Told;
  /** Microseconds of processor time used since the start. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

const heard = <Message>(child: ChildProcess): Promise<Message> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });

export const serveApart = async <Told extends Ready>(
  file: string,
  parameters: readonly string[],
  environment: Record<string, string> = {},
): Promise<Served<Told>> => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), parameters, {
    env: { ...process.env, ...environment },
    serialization: 'advanced',
  });
  const told = await heard<Told>(child);
  return {
    told,
    cpu: async () => {
      const answer = heard<number>(child);
      child.send('cpu');
      return answer;
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await ended;
    },
  };
};

/** The other side: says it is ready and answers what is asked until it is told to stop. */
export const answerParent = (ready: Ready, stop: () => Promise<void>): void => {
  process.on('message', (asked) => {
    if (asked === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send?.(user + system);
    }
    if (asked === 'stop') void stop().then(() => process.exit(0));
  });
  process.send?.(ready);
};
