import './person-mark.css';

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words.at(0)?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return (first + last).toLocaleUpperCase('cy');
};

/** A person: initials in a round, the name beside, and what else is to be said under it. */
export const PersonMark = ({ name, hint }: { name: string; hint?: string | undefined }) => (
  <span className="person-mark">
    <span className="person-mark-round" aria-hidden="true">
      {initialsOf(name)}
    </span>
    <span className="person-mark-words">
      <span className="person-mark-name">{name}</span>
      {hint && <span className="person-mark-hint">{hint}</span>}
    </span>
  </span>
);
