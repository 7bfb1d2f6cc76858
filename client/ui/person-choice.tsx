import { UnstyledButton } from '@mantine/core';
import { PersonMark } from './person-mark.tsx';
import './person-choice.css';

export interface PersonToChoose {
  id: string;
  name: string;
  hint?: string;
}

/** People to choose from, one press each. */
export const PersonChoice = ({
  people,
  onChoose,
  disabled = false,
}: {
  people: readonly PersonToChoose[];
  onChoose: (id: string) => void;
  disabled?: boolean;
}) => (
  <ul className="person-choice">
    {people.map(({ id, name, hint }) => (
      <li key={id}>
        <UnstyledButton onClick={() => onChoose(id)} disabled={disabled}>
          <PersonMark name={name} hint={hint} />
        </UnstyledButton>
      </li>
    ))}
  </ul>
);
