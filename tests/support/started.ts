/** A program in a process of its own: what it says, and its end. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Started {
  said(): string;
  /** Resolves once it has said something that fits; rejects when it ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

const running = new Map<Started, () => void>();

/** Ends what a test left running, so that the next one has the machine to itself. */
export const stopAll = async (): Promise<void> => {
  for (const [started, end] of running) {
    end();
    await started.ended;
  }
};

/** @param program its path from the top of the project. */
export const start = (
  program: string,
  parameters: readonly string[],
  environment: Record<string, string>,
): Started => {
  const file = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...parameters], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (text: Buffer) => {
    said += text.toString('utf8');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone')),
  );
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(said);
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void ended.then((how) => reject(new Error(`It ended (${how}) without saying ${pattern}:\n${said}`)));
      look();
    });
  const started: Started = {
    said: () => said,
    says,
    kill: (signal) => void child.kill(signal),
    ended,
  };
  running.set(started, () => child.kill('SIGKILL'));
  void ended.then(() => running.delete(started));
  return started;
};
