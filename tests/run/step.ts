import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One thing that `npm test` does: a script of a package, run on this Node. */
export interface Step {
  name: string;
  /** What a person reads while it runs. */
  doing: string;
  script: string;
  parameters: string[];
}

export const say = (sentence: string): void => {
  process.stdout.write(`\n— ${sentence}\n`);
};

/** Runs a step with its output shown; answers whether it ended well within the minutes given. */
export const runStep = async (step: Step, minutesAllowed: number): Promise<boolean> => {
  say(step.doing);
  const child = spawn(process.execPath, [join(root, 'node_modules', step.script), ...step.parameters], {
    cwd: root,
    stdio: 'inherit',
  });
  const timer = setTimeout(() => {
    say(`${step.name} was stopped after ${minutesAllowed} minutes`);
    child.kill('SIGKILL');
  }, minutesAllowed * 60_000);
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    child.kill('SIGTERM');
  };
  process.on('SIGTERM', stop);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', resolve);
  });
  clearTimeout(timer);
  process.off('SIGTERM', stop);
  if (stopped) process.exit(143);
  return code === 0;
};
