import { useParams } from 'react-router';

/** The part of the address a page cannot be without: `useParam('shiftId')`. */
export const useParam = (name: string): string => {
  const value = useParams()[name];
  if (value === undefined) throw new RangeError(`This address has no ${name}`);
  return value;
};
