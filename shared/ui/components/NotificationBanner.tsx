import type {ComponentChildren, JSX} from 'preact';
import {classNames} from './classNames.ts';
import {Heading, type HeadingLevel} from './Heading.tsx';

interface NotificationBannerProps {
  /** `success`: something that the person did worked; it is announced. */
  readonly variant?: 'success' | undefined;
  readonly title?: string | undefined;
  readonly titleId?: string | undefined;
  readonly titleHeadingLevel?: HeadingLevel | undefined;
  /** One line; for more, give children. */
  readonly text?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** News about the whole page, above its heading. */
export const NotificationBanner = ({
  variant,
  title = variant === 'success' ? 'Success' : 'Important',
  titleId = 'nhsuk-notification-banner-title',
  titleHeadingLevel = 2,
  text,
  children = <p class="nhsuk-notification-banner__heading">{text}</p>,
}: NotificationBannerProps): JSX.Element => (
  <div
    class={classNames('nhsuk-notification-banner', variant && 'nhsuk-notification-banner--success')}
    data-module="nhsuk-notification-banner"
    role={variant === 'success' ? 'alert' : 'region'}
    aria-labelledby={titleId}
  >
    <div class="nhsuk-notification-banner__header">
      <Heading level={titleHeadingLevel} id={titleId} classes="nhsuk-notification-banner__title">
        {title}
      </Heading>
    </div>
    <div class="nhsuk-notification-banner__content">{children}</div>
  </div>
);
