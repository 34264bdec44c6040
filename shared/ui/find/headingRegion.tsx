import {ErrorSummary} from '../components/ErrorSummary.tsx';
import {region} from '../region.ts';

export interface FindHeadingProps {
  readonly title: string;
  readonly postcodeError?: string | undefined;
}

/** The `<h1>` of /find: what was found, and where. A fault in the place stands above it and leads to its field. */
export const headingRegion = region<FindHeadingProps>({
  name: 'heading',
  render: ({title, postcodeError}) => (
    <>
      {postcodeError !== undefined && <ErrorSummary errorList={[{text: postcodeError, href: '#postcode'}]} />}
      <h1 class="nhsuk-heading-l" id="results-title" tabindex={-1}>
        {title}
      </h1>
    </>
  ),
});
