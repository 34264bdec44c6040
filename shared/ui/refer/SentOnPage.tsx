import type {JSX} from 'preact';
import {ownHref} from '../follow/ownHref.ts';
import type {ViewOf} from './views.ts';

export const SENT_ON_TITLE = 'Somebody else has your request now';

/** For somebody who comes back to the confirmation, or sends the same form once more, when somebody else has it now. */
export const SentOnPage = ({
  view: {listing, reference, tag, to},
}: {
  readonly view: ViewOf<'sent-on'>;
}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{SENT_ON_TITLE}</h1>
    <p>
      Your request to {listing.name}, <span class="app-whole">{reference}</span>, went on to {to.name},{' '}
      {to.organisationName}. You do not need to send it again.
    </p>
    <p>
      Your new reference is <strong class="app-whole">{to.reference}</strong>.
    </p>
    <p>
      <a href="/my-referral">See where your request is, with your new reference</a>
    </p>
    <p>
      You can also <a href={ownHref(tag)}>see what became of the first one</a>.
    </p>
    <p>
      <a href={`/support/${listing.slug}`}>Go back to {listing.name}</a>
    </p>
  </>
);
