import type {JSX} from 'preact';
import type {ChosenListing} from './views.ts';

/** Where the referral goes. */
export const Chosen = ({listings}: {readonly listings: readonly ChosenListing[]}): JSX.Element => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    {listings.map(({name, providerName}) => (
      <li>
        {name}, {providerName}
      </li>
    ))}
  </ul>
);
