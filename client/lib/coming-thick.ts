/**
 * What comes thick and fast is answered at once the first time, and then once for all that came in the pause: a
 * run of thousands of payments does not make a screen ask thousands of times.
 */
export const comingThick = (pauseMilliseconds: number, answer: (what: string) => void) => {
  const again = new Map<string, boolean>();
  const pause = (what: string): void => {
    again.set(what, false);
    setTimeout(() => {
      const came = again.get(what);
      again.delete(what);
      if (!came) return;
      answer(what);
      pause(what);
    }, pauseMilliseconds);
  };
  return (what: string): void => {
    if (again.has(what)) return void again.set(what, true);
    answer(what);
    pause(what);
  };
};
