import { Button, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import './ballot.css';

/**
 * One decision, with nothing else on the screen to press by mistake: each answer is a large button, so that one
 * switch, a keyboard or a voice reaches it without arrows or dragging.
 */
export const BallotQuestion = <Value extends string>({
  title,
  why,
  answers,
  onAnswer,
  takesFocus,
}: {
  title: string;
  why?: string;
  answers: readonly { value: Value; label: string }[];
  onAnswer: (value: Value) => void;
  /** It follows on another question: the keyboard goes on from here. */
  takesFocus: boolean;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <fieldset className="ballot-question">
      <legend>
        <Title order={2} ref={heading} tabIndex={-1}>
          {title}
        </Title>
      </legend>
      {why && <p>{why}</p>}
      <div className="ballot-choices">
        {answers.map(({ value, label }) => (
          <Button key={value} variant="default" onClick={() => onAnswer(value)}>
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  );
};
