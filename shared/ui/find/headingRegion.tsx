import type {SafetyNotice} from '#shared/model/search.ts';
import {ErrorSummary} from '../components/ErrorSummary.tsx';
import {region} from '../region.ts';
import {SafetyCard} from './SafetyCard.tsx';

export interface FindHeadingProps {
  readonly title: string;
  readonly postcodeError?: string | undefined;
  /** Urgent help for what was typed. */
  readonly safety?: SafetyNotice | null | undefined;
  /** True above results, which matter more than their heading. */
  readonly hasResults?: boolean | undefined;
}

/**
 * The `<h1>` of /find: what was found, and where. A fault in the place stands above it and leads to its field. Urgent
 * help comes next, before the search form, so that it is the first thing to be seen and heard.
 */
export const headingRegion = region<FindHeadingProps>({
  name: 'heading',
  render: ({title, postcodeError, safety, hasResults}) => (
    <>
      {postcodeError !== undefined && <ErrorSummary errorList={[{text: postcodeError, href: '#postcode'}]} />}
      <h1 class={hasResults ? 'nhsuk-heading-m' : 'nhsuk-heading-l'} id="results-title" tabindex={-1}>
        {title}
      </h1>
      {safety && <SafetyCard safety={safety} />}
    </>
  ),
});
