/** Lets a process write until it has acknowledged so many pairs, kills it, and answers with their names. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { engine } from '#db/engine.ts';

const program = fileURLToPath(new URL('./writing-process.ts', import.meta.url));

export const killedWhileWriting = async (url: string, afterPairs: number): Promise<string[]> => {
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
    if (said.split('\n').length > afterPairs) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  if (child.signalCode !== 'SIGKILL') throw new Error(`The writing process ended by itself: ${complaint}`);
  // What it was saying when it was killed was acknowledged if the line is whole.
  return said.split('\n').slice(0, -1);
};
