import { useState } from 'react';

/**
 * What is typed beside what it means: the form keeps the meaning once it can be read, and until then the letters,
 * so that its schema says what is missing. The field keeps the letters as they were typed.
 */
export const useTyped = (
  value: string,
  onChange: (value: string) => void,
  { read, write }: { read: (typed: string) => string | null; write: (value: string) => string },
) => {
  const [typed, setTyped] = useState(() => write(value));
  const meant = read(typed) ?? typed;
  return {
    // Set from outside meanwhile, as a calendar or an emptied form does.
    typed: meant === value ? typed : write(value),
    type: (next: string) => {
      setTyped(next);
      onChange(read(next) ?? next);
    },
  };
};
