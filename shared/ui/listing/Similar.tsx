import type {JSX} from 'preact';
import type {ResultItem} from '#shared/model/search.ts';
import {labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {Section} from './Section.tsx';

/** Other listings for the same conditions, and the whole search that they came from. */
export const Similar = ({
  items,
  searchHref,
}: {
  readonly items: readonly ResultItem[];
  readonly searchHref: string;
}): JSX.Element => (
  <div class="app-no-print">
    <Section id="similar" heading="Similar support">
      {items.length > 0 && (
        <ul>
          {items.map(({slug, name, supportType, provider, place}) => (
            <li>
              <a href={`/support/${slug}`}>{name}</a>. {labelIn(SUPPORT_TYPES, supportType)} from{' '}
              {provider.name}, {place === null ? 'online or by phone' : (place.town ?? place.name)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={searchHref}>Search for support like this</a>
      </p>
    </Section>
  </div>
);
