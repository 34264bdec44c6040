import type {ComponentChildren, JSX} from 'preact';
import type {Attributes} from './attributes.ts';
import {classNames} from './classNames.ts';
import {Heading, type HeadingLevel} from './Heading.tsx';
import {Icon} from './Icon.tsx';
import {spokenAsOne} from './spokenAsOne.ts';

const VARIANTS = {
  feature: 'nhsuk-card--feature',
  primary: 'nhsuk-card--primary',
  secondary: 'nhsuk-card--secondary',
  warning: 'nhsuk-card--warning',
} as const;

const HEADING_SIZES = {
  xs: 'nhsuk-heading-xs',
  s: 'nhsuk-heading-s',
  m: 'nhsuk-heading-m',
  l: 'nhsuk-heading-l',
} as const;

interface CardProps {
  readonly heading?: ComponentChildren;
  readonly headingLevel?: HeadingLevel | undefined;
  readonly headingSize?: keyof typeof HEADING_SIZES | undefined;
  readonly headingClasses?: string | undefined;
  readonly headingId?: string | undefined;
  /** Said before the heading, for people who do not see the colour. */
  readonly headingVisuallyHiddenText?: string | undefined;
  /** The heading leads here. */
  readonly href?: string | undefined;
  /** The whole card can be pressed. */
  readonly clickable?: boolean | undefined;
  readonly variant?: keyof typeof VARIANTS | undefined;
  /** One paragraph; for more, give children. */
  readonly description?: ComponentChildren;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly children?: ComponentChildren;
}

/** A box with a heading. */
export const Card = (props: CardProps): JSX.Element => {
  const {heading, variant, description} = props;
  return (
    <div
      class={classNames(
        'nhsuk-card',
        props.clickable && 'nhsuk-card--clickable',
        variant && VARIANTS[variant],
        props.classes,
      )}
      id={props.id}
      {...props.attributes}
    >
      <div class="nhsuk-card__content">
        {heading !== undefined && (
          <Heading
            level={props.headingLevel ?? 2}
            id={props.headingId}
            classes={classNames(
              'nhsuk-card__heading',
              props.headingSize && HEADING_SIZES[props.headingSize],
              props.headingClasses,
            )}
          >
            <HeadingText {...props} />
          </Heading>
        )}
        {props.children ??
          (description !== undefined && <p class="nhsuk-card__description">{description}</p>)}
        {variant === 'primary' && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  );
};

const HeadingText = ({heading, href, variant, headingVisuallyHiddenText}: CardProps): JSX.Element => {
  if (href !== undefined && variant !== 'feature') {
    return (
      <a class="nhsuk-card__link" href={href}>
        {heading}
      </a>
    );
  }
  if (headingVisuallyHiddenText === undefined) return <>{heading}</>;
  return (
    <span {...spokenAsOne}>
      <span class="nhsuk-u-visually-hidden">{headingVisuallyHiddenText}: </span>
      {heading}
    </span>
  );
};
