import type {JSX} from 'preact';

/** The national numbers that advice names, as they are written. */
const NUMBERS = /\b(999|111|116 123)\b/;

/** A sentence in which the national help lines can be pressed to ring them. */
export const PhoneText = ({text}: {readonly text: string}): JSX.Element => (
  <>
    {text
      .split(NUMBERS)
      .map((part, index) =>
        index % 2 === 1 ? <a href={`tel:${part.replaceAll(' ', '')}`}>{part}</a> : part,
      )}
  </>
);
