import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';

const SIZES = {
  s: 'nhsuk-fieldset__legend--s',
  m: 'nhsuk-fieldset__legend--m',
  l: 'nhsuk-fieldset__legend--l',
  xl: 'nhsuk-fieldset__legend--xl',
} as const;

interface LegendOptions {
  readonly text: ComponentChildren;
  readonly size?: keyof typeof SIZES | undefined;
  /** The legend is the page's `<h1>`: for a page that asks one thing. */
  readonly isPageHeading?: boolean | undefined;
  readonly classes?: string | undefined;
}

/** A legend's words, or its words with how they look. */
export type LegendGiven = string | LegendOptions;

/** The words above a group of fields. */
const Legend = ({text, size, isPageHeading, classes}: LegendOptions): JSX.Element => (
  <legend class={classNames('nhsuk-fieldset__legend', size && SIZES[size], classes)}>
    {isPageHeading ? <h1 class="nhsuk-fieldset__heading">{text}</h1> : text}
  </legend>
);

interface FieldsetProps {
  readonly legend: LegendGiven;
  readonly id?: string | undefined;
  readonly role?: 'group' | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children?: ComponentChildren;
}

/** Fields that answer one question together. */
export const Fieldset = ({
  legend,
  id,
  role,
  describedBy,
  classes,
  attributes,
  children,
}: FieldsetProps): JSX.Element => (
  <fieldset
    class={classNames('nhsuk-fieldset', classes)}
    id={id}
    role={role}
    aria-describedby={describedBy}
    {...attributes}
  >
    <Legend {...(typeof legend === 'string' ? {text: legend} : legend)} />
    {children}
  </fieldset>
);
