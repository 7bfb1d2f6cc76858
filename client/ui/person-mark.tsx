import './person-mark.css';

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const first = words.at(0)?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return (first + last).toLocaleUpperCase('cy');
};

/** A person: initials in a round, and the name beside unless it stands there already. */
export const PersonMark = ({ name, alone = false }: { name: string; alone?: boolean }) => (
  <span className="person-mark">
    <span className="person-mark-round" aria-hidden="true">
      {initialsOf(name)}
    </span>
    <span className={alone ? 'only-heard' : undefined}>{name}</span>
  </span>
);
