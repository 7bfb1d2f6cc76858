import { useEffect, useRef } from 'react';

/** Whoever adds one more to a list goes on in it: what was added takes the focus. */
export const useFocusOnAdded = (count: number, idOfLast: string): void => {
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) document.getElementById(idOfLast)?.focus();
    before.current = count;
  }, [count, idOfLast]);
};
