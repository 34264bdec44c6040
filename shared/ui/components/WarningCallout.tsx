import type {ComponentChildren, JSX} from 'preact';
import {Card} from './Card.tsx';
import type {HeadingLevel} from './Heading.tsx';

interface WarningCalloutProps {
  readonly heading: string;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly children?: ComponentChildren;
}

/** Something that must not be overlooked. */
export const WarningCallout = ({heading, headingLevel = 3, children}: WarningCalloutProps): JSX.Element => (
  <Card
    variant="warning"
    heading={heading}
    headingLevel={headingLevel}
    headingVisuallyHiddenText={/important/i.test(heading) ? undefined : 'Important'}
  >
    {children}
  </Card>
);
