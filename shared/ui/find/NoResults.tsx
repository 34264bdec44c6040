import type {JSX} from 'preact';
import type {SearchResults} from '#shared/model/search.ts';
import {chipsOf} from './chipsOf.ts';
import {findHref} from './findHref.ts';
import {radiusInWords, widerThan} from './radii.ts';

const ONLINE = [
  'phone',
  'video-group',
  'video-one-to-one',
  'self-paced-online',
  'app',
  'online-forum',
] as const;

/** What to do when nothing fits: there is always a next step. */
export const NoResults = ({results}: {readonly results: SearchResults}): JSX.Element => {
  const {filters, place} = results.query;
  const {q, postcode, radiusKm} = filters;
  const wider = place === null ? undefined : widerThan(radiusKm);
  const anywhere = {...filters, postcode: '', place: '', sort: 'best' as const};
  return (
    <section aria-labelledby="next-steps">
      <h2 id="next-steps" class="nhsuk-heading-m">
        What you can do
      </h2>
      <ul>
        {wider !== undefined && (
          <li>
            <a href={findHref(filters, {radiusKm: wider})}>Look within {radiusInWords(wider)}</a>
          </li>
        )}
        {chipsOf(filters).length > 0 && (
          <li>
            <a href={`/find?${new URLSearchParams({q, postcode, radiusKm: String(radiusKm)}).toString()}`}>
              Take all filters away
            </a>
          </li>
        )}
        <li>
          <a href={findHref(anywhere, {delivery: [...ONLINE]})}>See support online or by phone</a>
        </li>
        <li>
          <a href={findHref(filters, {...CLEAR, supportType: ['generic-education']})}>
            See courses for any long-term condition
          </a>
        </li>
        <li>
          <a href={findHref(filters, {...CLEAR, supportType: ['social-prescribing']})}>
            Find a link worker, who can look with you
          </a>
        </li>
        <li>
          <a href="/conditions">Look through the A to Z of conditions</a>
        </li>
        <li>Ask your GP surgery or pharmacy what there is near you</li>
      </ul>
    </section>
  );
};

/** The words and the filters that kept everything out; the place stays. */
const CLEAR = {
  q: '',
  condition: [],
  delivery: [],
  language: [],
  access: [],
  audience: [],
  cost: [],
  when: [],
  route: undefined,
  certified: false,
  startsWithinDays: undefined,
};
