import type {JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';
import {Hint} from './Hint.tsx';
import {Textarea, type TextareaProps} from './Textarea.tsx';

interface CharacterCountProps extends Omit<
  TextareaProps,
  'describedBy' | 'afterInput' | 'formGroupAttributes'
> {
  /** The most characters that are taken. The server counts again. */
  readonly maxlength: number;
  readonly formGroupAttributes?: Attributes;
}

/** Several lines of text with a limit, which is said in words; a script may count down. */
export const CharacterCount = ({
  maxlength,
  classes,
  formGroupClasses,
  formGroupAttributes,
  ...textarea
}: CharacterCountProps): JSX.Element => {
  const id = textarea.id ?? textarea.name;
  return (
    <Textarea
      {...textarea}
      id={id}
      describedBy={`${id}-info`}
      classes={classNames('nhsuk-js-character-count', classes)}
      formGroupClasses={classNames(formGroupClasses, 'nhsuk-character-count')}
      formGroupAttributes={{
        'data-module': 'nhsuk-character-count',
        'data-maxlength': maxlength,
        ...formGroupAttributes,
      }}
      afterInput={
        <Hint id={`${id}-info`} classes="nhsuk-character-count__message">
          You can enter up to {maxlength} characters
        </Hint>
      }
    />
  );
};
