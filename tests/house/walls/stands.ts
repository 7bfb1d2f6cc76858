import { expect } from 'vitest';
import { type ProjectFile, projectFiles, type Wall } from './project.ts';

/** Shows each offence on a line of its own. */
export const expectNone = (offences: readonly string[]): void => {
  if (offences.length > 0) expect.fail(`\n${offences.join('\n')}\n`);
};

/** The wall finds nothing to say about the house as it is. */
export const expectToStand = (wall: Wall): void => expectNone(wall(projectFiles()));

/** An invented project, to see that a wall would notice. */
export const invented = (texts: Record<string, string>): ProjectFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));
