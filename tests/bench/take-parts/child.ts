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
  /** Anything else it knows an answer to. */
  ask<Answer>(question: object): Promise<Answer>;
  stop(): Promise<void>;
}

/** What the child says, in the order in which it was asked; one pair of ears for all of it. */
const hearing = (child: ChildProcess) => {
  const waiting: { heard: (message: unknown) => void; gone: (error: Error) => void }[] = [];
  child.on('message', (message) => waiting.shift()?.heard(message));
  child.on('exit', (code) => {
    for (const { gone } of waiting.splice(0)) gone(new Error(`The server ended with ${code}.`));
  });
  return <Message>(): Promise<Message> =>
    new Promise((resolve, reject) => {
      waiting.push({ heard: (message) => resolve(message as Message), gone: reject });
    });
};

export const serveApart = async <Told extends Ready>(
  file: string,
  parameters: readonly string[],
  environment: Record<string, string> = {},
): Promise<Served<Told>> => {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), parameters, {
    env: { ...process.env, ...environment },
    serialization: 'advanced',
  });
  const heard = hearing(child);
  const told = await heard<Told>();
  return {
    told,
    cpu: () => {
      child.send('cpu');
      return heard<number>();
    },
    ask: <Answer>(question: object) => {
      child.send(question);
      return heard<Answer>();
    },
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await ended;
    },
  };
};

/** The other side: says it is ready and answers what is asked until it is told to stop. */
export const answerParent = (
  ready: Ready,
  stop: () => Promise<void>,
  answer?: (question: object) => Promise<unknown>,
): void => {
  process.on('message', async (asked) => {
    if (asked === 'stop') {
      await stop();
      process.exit(0);
    }
    if (asked === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send?.(user + system);
    } else if (answer && typeof asked === 'object' && asked) process.send?.(await answer(asked));
  });
  // Whoever asked is gone: so is the reason to be here.
  process.on('disconnect', () => process.exit(1));
  process.send?.(ready);
};
