import type {JSX} from 'preact';
import {classNames} from './classNames.ts';
import {Icon} from './Icon.tsx';

interface PageItem {
  readonly number: number;
  readonly href: string;
  readonly current?: boolean | undefined;
}

export interface PaginationProps {
  /** Pages in order, with `ellipsis` where some are left out. */
  readonly items: readonly (PageItem | {readonly ellipsis: true})[];
  readonly previous?: {readonly href: string} | undefined;
  readonly next?: {readonly href: string} | undefined;
  readonly ariaLabel?: string;
}

/** The pages of a long list. */
export const Pagination = ({
  items,
  previous,
  next,
  ariaLabel = 'Pagination',
}: PaginationProps): JSX.Element => (
  <nav class="nhsuk-pagination nhsuk-pagination--numbered" role="navigation" aria-label={ariaLabel}>
    {previous && (
      <a href={previous.href} class="nhsuk-pagination__previous" rel="prev">
        <Icon name="arrow-left" />
        <span class="nhsuk-pagination__title">
          Previous<span class="nhsuk-u-visually-hidden"> page</span>
        </span>
      </a>
    )}
    <ul class="nhsuk-pagination__list">
      {items.map((item) =>
        'ellipsis' in item ? (
          <li class="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">⋯</li>
        ) : (
          <li class={classNames('nhsuk-pagination__item', item.current && 'nhsuk-pagination__item--current')}>
            <a
              class="nhsuk-pagination__link"
              href={item.href}
              aria-label={`Page ${item.number}`}
              aria-current={item.current ? 'page' : undefined}
            >
              {item.number}
            </a>
          </li>
        ),
      )}
    </ul>
    {next && (
      <a href={next.href} class="nhsuk-pagination__next" rel="next">
        <span class="nhsuk-pagination__title">
          Next<span class="nhsuk-u-visually-hidden"> page</span>
        </span>
        <Icon name="arrow-right" />
      </a>
    )}
  </nav>
);
