import type {JSX} from 'preact';

/** Above the questions of a listing where somebody else answers them: they are worded for the person. */
export const AskedOfPerson = ({count}: {readonly count: number}): JSX.Element | null =>
  count === 0 ? null : (
    <p>
      {count === 1
        ? 'The next question is worded for the person'
        : `The next ${count} questions are worded for the person`}
      : answer as they would. “You” means them.
    </p>
  );
