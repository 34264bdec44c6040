import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';

const VARIANTS = {
  secondary: 'nhsuk-button--secondary',
  warning: 'nhsuk-button--warning',
  reverse: 'nhsuk-button--reverse',
} as const;

interface ButtonProps {
  readonly text?: string;
  readonly children?: ComponentChildren;
  readonly variant?: keyof typeof VARIANTS | undefined;
  readonly small?: boolean | undefined;
  /** Makes it a link that looks like a button. */
  readonly href?: string | undefined;
  readonly type?: 'submit' | 'button' | 'reset';
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** The enhancement script ignores a second press within a second. The server must bear one anyway. */
  readonly preventDoubleClick?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** A button, or with `href` a link in its shape. */
export const Button = ({
  text,
  children = text,
  variant,
  small,
  href,
  type = 'submit',
  name,
  value,
  disabled,
  preventDoubleClick,
  id,
  classes,
  attributes,
}: ButtonProps): JSX.Element => {
  const common = {
    class: classNames('nhsuk-button', variant && VARIANTS[variant], small && 'nhsuk-button--small', classes),
    id,
    'data-module': 'nhsuk-button',
    'data-prevent-double-click': preventDoubleClick,
  };
  if (href !== undefined) {
    return (
      <a {...common} href={href} role="button" draggable={false} {...attributes}>
        {children}
      </a>
    );
  }
  return (
    <button
      {...common}
      type={type}
      name={name}
      value={value}
      disabled={disabled}
      aria-disabled={disabled ? true : undefined}
      {...attributes}
    >
      {children}
    </button>
  );
};
