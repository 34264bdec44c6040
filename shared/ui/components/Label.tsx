import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';

const SIZES = {
  s: 'nhsuk-label--s',
  m: 'nhsuk-label--m',
  l: 'nhsuk-label--l',
  xl: 'nhsuk-label--xl',
} as const;

interface LabelOptions {
  readonly text: ComponentChildren;
  readonly size?: keyof typeof SIZES | undefined;
  /** The label is the page's `<h1>`: for a page that asks one thing. */
  readonly isPageHeading?: boolean | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A label's words, or its words with how they look. */
export type LabelGiven = string | LabelOptions;

export const labelOptions = (given: LabelGiven): LabelOptions =>
  typeof given === 'string' ? {text: given} : given;

/** The words of one field. */
export const Label = ({
  for: htmlFor,
  text,
  size,
  isPageHeading,
  visuallyHiddenText,
  classes,
  attributes,
}: LabelOptions & {readonly for?: string | undefined}): JSX.Element => {
  const label = (
    <label class={classNames('nhsuk-label', size && SIZES[size], classes)} for={htmlFor} {...attributes}>
      {text}
      {visuallyHiddenText !== undefined && <span class="nhsuk-u-visually-hidden"> {visuallyHiddenText}</span>}
    </label>
  );
  return isPageHeading ? <h1 class="nhsuk-label-wrapper">{label}</h1> : label;
};
