import type {JSX} from 'preact';
import {Input} from '../components/Input.tsx';

export interface WordsFieldProps {
  readonly value?: string | undefined;
  /** Above results there is no room for examples. */
  readonly hasHint?: boolean;
}

/** The box for what somebody looks for, the same wherever a search can begin. */
export const WordsField = ({value, hasHint = true}: WordsFieldProps): JSX.Element => (
  <Input
    name="q"
    label={{text: 'What do you want help with?', size: 's'}}
    hint={hasHint ? 'For example: diabetes, walking group, DESMOND' : undefined}
    value={value}
    autocomplete="off"
    attributes={{maxlength: 200, enterkeyhint: 'search', 'data-suggest': 'words'}}
  />
);
