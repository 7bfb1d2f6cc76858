/** A process that writes until it is killed, and what it had acknowledged by then. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { engine } from '#db/engine.ts';

const program = fileURLToPath(new URL('./writing-process.ts', import.meta.url));

export interface WritingProcess {
  /** The names of the pairs acknowledged so far. */
  acknowledged(): string[];
  /** Resolves once it has acknowledged so many pairs. */
  reached(pairs: number): Promise<void>;
  /** Kills it as a loss of power would, and answers with all that it had acknowledged. */
  kill(): Promise<string[]>;
}

export const startWriting = (url: string): WritingProcess => {
  // The cluster of the tests syncs nothing; there only the process can be lost, and it is.
  const durable = engine === 'sqlite' ? 'durable' : 'not';
  const child = spawn(process.execPath, [program, url, durable], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => {
    complaint += text.toString('utf8');
  });
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString('utf8');
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  // What it was saying when it was killed was acknowledged if the line is whole.
  const acknowledged = () => said.split('\n').slice(0, -1);
  const reached = async (pairs: number) => {
    const growing = new Promise<void>((resolve) => {
      child.stdout.on('data', () => {
        if (acknowledged().length >= pairs) resolve();
      });
    });
    await Promise.race([growing, closed]);
    if (child.exitCode !== null) throw new Error(`The writing process ended by itself: ${complaint}`);
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await closed;
    return acknowledged();
  };
  return { acknowledged, reached, kill };
};

/** Of the pairs of jobs in a database, those that are there by half. */
export const halves = (names: readonly string[]): string[] => {
  const there = new Set(names);
  const other = (name: string) =>
    name.endsWith('-left') ? name.replace(/left$/, 'right') : name.replace(/right$/, 'left');
  return names.filter((name) => !there.has(other(name)));
};

export const missing = (pairs: readonly string[], names: readonly string[]): string[] => {
  const there = new Set(names);
  return pairs.filter((pair) => !there.has(`${pair}-left`) || !there.has(`${pair}-right`));
};
