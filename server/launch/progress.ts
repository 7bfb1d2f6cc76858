/** A bar on a terminal while a folder is brought in; elsewhere a line for each stage. */
import type { Told } from '../imports/bring-in.ts';

/** How far one is when a step begins: writing takes longest, and of it the shifts. */
const reached: Record<string, number> = {
  reading: 0,
  'checking members': 8,
  'checking budgets': 14,
  'checking needs': 20,
  'checking shifts': 28,
  'writing members': 45,
  'writing pairs': 55,
  'writing needs': 62,
  'writing shifts': 68,
};

const width = 30;

interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

export type Progress = Told & { end(): void };

/** @param isQuiet says nothing at all: for whoever reads the answer by machine. */
export const progressTo = (screen: Screen, isQuiet: boolean): Progress => {
  let stageBefore = '';
  const draw = (done: number, what: string) => {
    const full = Math.round((done * width) / 100);
    screen.write(`\r${'█'.repeat(full)}${'░'.repeat(width - full)} ${what.padEnd(20)}`);
  };
  const told: Told = (stage, part) => {
    if (isQuiet) return;
    const what = part === null ? stage : `${stage} ${part}`;
    if (screen.isTTY) draw(reached[what] ?? 0, what);
    else if (stage !== stageBefore) screen.write(`${stage} …\n`);
    stageBefore = stage;
  };
  const end = () => {
    if (screen.isTTY && stageBefore !== '') screen.write(`\r${' '.repeat(width + 21)}\r`);
  };
  return Object.assign(told, { end });
};
