import type {JSX} from 'preact';

/** Ways in for somebody who has not searched yet. */
export const FirstSteps = (): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Other ways to look</h2>
    <ul class="nhsuk-list app-links">
      <li>
        <a href="/conditions">A to Z of conditions</a>
      </li>
      <li>
        <a href="/support-types">Kinds of support, and what each is like</a>
      </li>
      <li>
        <a href="/find?q=">All the support that there is</a>
      </li>
    </ul>
    <p>
      You can also ask your GP surgery for a link worker. They can look with you.{' '}
      <a href="/help/urgent">Get urgent help</a>
    </p>
  </>
);
