import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';
import {Heading, type HeadingLevel} from './Heading.tsx';

/** "It worked": the big green box of a confirmation page. */
export const Panel = ({
  heading,
  headingLevel = 1,
  id,
  classes,
  children,
}: {
  readonly heading: ComponentChildren;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly children?: ComponentChildren;
}): JSX.Element => (
  <div class={classNames('nhsuk-panel', classes)} id={id}>
    <Heading level={headingLevel} classes="nhsuk-panel__heading">
      {heading}
    </Heading>
    {children !== undefined && <div class="nhsuk-panel__body">{children}</div>}
  </div>
);
