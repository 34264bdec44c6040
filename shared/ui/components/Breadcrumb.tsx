import type {JSX} from 'preact';
import {BackLink} from './BackLink.tsx';

interface BreadcrumbItem {
  readonly text: string;
  readonly href: string;
}

/** Where this page stands: the pages above it, the first first. Narrow screens show the last as a back link. */
export const Breadcrumb = ({
  items,
}: {
  readonly items: readonly [BreadcrumbItem, ...BreadcrumbItem[]];
}): JSX.Element => {
  const last = items.at(-1) ?? items[0];
  return (
    <nav class="nhsuk-breadcrumb" aria-label="Breadcrumb">
      <ol class="nhsuk-breadcrumb__list">
        {items.map(({text, href}) => (
          <li class="nhsuk-breadcrumb__list-item">
            <a class="nhsuk-breadcrumb__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
      <BackLink href={last.href} text={last.text} visuallyHiddenText="Back to" />
    </nav>
  );
};
