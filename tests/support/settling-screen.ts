/** A coordinator settles a week on the screen: looks at the dry run, starts it, and sees it closed. */
import type { Window } from './windows.ts';
import type { Words } from './words.ts';

export const settleOnScreen = async (coordinator: Window, weekOn: string, say: Words): Promise<string[]> => {
  await coordinator.open(`/settlements/weeks/${weekOn}`);
  await coordinator.sees(say('settling', 'start.button'));
  const wrongs = await coordinator.wrongs();
  await coordinator.press(say('settling', 'start.button'));
  await coordinator.sees(say('settling', 'start.ask'));
  await coordinator.press(new RegExp(`^${say('settling', 'start.yes').source}$`));
  await coordinator.sees(say('settling', 'status.closed'));
  return [...wrongs, ...(await coordinator.wrongs())];
};
