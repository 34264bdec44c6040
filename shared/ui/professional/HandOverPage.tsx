import type {JSX} from 'preact';
import {PostedForm} from '../refer/FormPage.tsx';
import {Chosen} from './Chosen.tsx';
import type {ViewOf} from './views.ts';

/** Before a page is made that the person takes with them. */
export const HandOverPage = ({
  view: {listings, formToken},
}: {
  readonly view: ViewOf<'hand-over'>;
}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Hand it over instead</h1>
    <p>The person gets a page with what you chose, and decides at home. It works for 14 days.</p>
    <Chosen listings={listings} />
    <p>
      They open it on their own phone with a QR code, a short code or a link, and can refer themselves from
      there. Nothing on it says who they are.
    </p>
    <PostedForm
      action="/professional/hand-over"
      formToken={formToken}
      button="Make the page"
      hidden={{listing: listings.map(({slug}) => slug)}}
    />
  </>
);
