import type {ComponentChildren, JSX} from 'preact';
import {ErrorMessage} from './ErrorMessage.tsx';
import {Hint} from './Hint.tsx';

/** The hint and the error of a field, under the ids that `describedBy` names. */
export const HintAndError = ({
  id,
  hint,
  errorMessage,
}: {
  readonly id: string;
  readonly hint?: ComponentChildren;
  readonly errorMessage?: ComponentChildren;
}): JSX.Element => (
  <>
    {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
    {errorMessage !== undefined && <ErrorMessage id={`${id}-error`}>{errorMessage}</ErrorMessage>}
  </>
);
