import { useEffect, useRef } from 'react';

/** Back from the payment service: looks once, by itself, whether it is done. */
export const useLookAgain = (isBack: boolean, look: () => void): void => {
  const looked = useRef(false);
  useEffect(() => {
    if (!isBack || looked.current) return;
    looked.current = true;
    look();
  }, [isBack, look]);
};
