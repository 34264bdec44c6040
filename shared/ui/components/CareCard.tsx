import type {ComponentChildren, JSX} from 'preact';
import {Heading, type HeadingLevel} from './Heading.tsx';
import {spokenAsOne} from './spokenAsOne.ts';

/** How quickly to act: class and the words that stand for the colour. */
const KINDS = {
  'non-urgent': {classes: 'nhsuk-card--care--non-urgent', spoken: 'Non-urgent advice'},
  urgent: {classes: 'nhsuk-card--care--urgent', spoken: 'Urgent advice'},
  emergency: {classes: 'nhsuk-card--care--emergency', spoken: 'Immediate action required'},
} as const;

export interface CareCardProps {
  readonly variant: keyof typeof KINDS;
  readonly heading: ComponentChildren;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly children?: ComponentChildren;
}

/** Whom to ask for help and how soon. Not for a page with a form (NHS service manual, care cards). */
export const CareCard = ({variant, heading, headingLevel = 2, children}: CareCardProps): JSX.Element => (
  <div class={`nhsuk-card nhsuk-card--care ${KINDS[variant].classes}`}>
    <div class="nhsuk-card__heading-container">
      <Heading level={headingLevel} classes="nhsuk-card__heading">
        <span {...spokenAsOne}>
          <span class="nhsuk-u-visually-hidden">{KINDS[variant].spoken}: </span>
          {heading}
        </span>
      </Heading>
      <span class="nhsuk-card--care__arrow" aria-hidden="true" />
    </div>
    <div class="nhsuk-card__content">{children}</div>
  </div>
);
