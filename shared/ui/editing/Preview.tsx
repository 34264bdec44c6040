import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {listingRegion} from '../listing/listingRegion.tsx';
import {Lines} from './Lines.tsx';
import type {PreviewView} from './views.ts';

/** The public page as it would be. */
export const Preview = ({
  view: {back, listing, questions, lacks},
}: {
  readonly view: PreviewView;
}): JSX.Element => (
  <>
    <BackLink href={back} text="Back to its parts" classes="app-back" />
    {listing ? (
      <>
        <InsetText>
          <p>
            <strong>This is a draft.</strong> The public does not see it before a curator has approved it.
          </p>
        </InsetText>
        {listingRegion.render(listing)}
        {questions.length > 0 && (
          <>
            <h2 class="nhsuk-heading-m">What the form asks besides</h2>
            <Lines lines={questions} />
          </>
        )}
      </>
    ) : (
      <>
        <h1 class="nhsuk-heading-l">There is no page to see yet</h1>
        <p>It needs these first:</p>
        <ul>
          {lacks.map(({text, href}) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
