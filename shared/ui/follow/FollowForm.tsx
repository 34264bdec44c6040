import type {ComponentChildren, JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {ownHref} from './ownHref.ts';
import type {OwnPlace} from './views.ts';

/** A form of "my request": one button that says what it does. */
export const FollowForm = ({
  own: {tag, formToken},
  action,
  text,
  variant,
  hidden = {},
  children,
}: {
  readonly own: OwnPlace;
  readonly action: string;
  readonly text: string;
  readonly variant?: 'secondary' | 'warning';
  /** Fields that go with it, by name. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly children?: ComponentChildren;
}): JSX.Element => (
  <form method="post" action={ownHref(tag)} novalidate>
    <input type="hidden" name="formToken" value={formToken} />
    {Object.entries(hidden).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
    <Button name="action" value={action} text={text} variant={variant} preventDoubleClick />
  </form>
);
