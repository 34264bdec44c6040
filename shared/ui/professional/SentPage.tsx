import type {JSX} from 'preact';
import {Panel} from '../components/Panel.tsx';
import type {ViewOf} from './views.ts';

/** They are saved: references, what happens next, and the way to the next person. */
export const SentPage = ({view: {sent, again}}: {readonly view: ViewOf<'sent'>}): JSX.Element => (
  <>
    <Panel heading={sent.length > 1 ? 'Your referrals have been sent' : 'Your referral has been sent'}>
      {sent.map(({reference, listing}) => (
        <div>
          {listing.name}
          <br />
          <strong class="app-whole">{reference}</strong>
        </div>
      ))}
    </Panel>
    <h2 class="nhsuk-heading-m">What happens next</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {sent.map(({listing, next}) => (
        <li>
          {listing.providerName}: {next}
        </li>
      ))}
    </ul>
    <p>
      <a href="/professional/referrals">See your referrals</a>
    </p>
    <p>
      <a href={again}>Refer another person to the same</a>
    </p>
    <p>
      <a href="/professional">Go to your start page</a>
    </p>
  </>
);
