import type {JSX} from 'preact';
import type {HomeView} from './views.ts';

const Waiting = ({waiting}: Pick<HomeView, 'waiting'>): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">What waits for you</h2>
    {waiting.length === 0 ? (
      <p>Nothing waits for you.</p>
    ) : (
      <ul class="nhsuk-list">
        {waiting.map(({text, href, age}) => (
          <li>
            <a href={href}>{text}</a>
            {age !== undefined && `, ${age}`}
          </li>
        ))}
      </ul>
    )}
  </>
);

/** Where a curator begins: what waits, the most urgent first, and everything that they look after. */
export const HomePage = ({view}: {readonly view: HomeView}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Look after the menu</h1>
    <Waiting waiting={view.waiting} />
    <h2 class="nhsuk-heading-m">
      <a href="/curator/proposals">Changes to approve</a>
    </h2>
    <p>What providers want to change of their pages, the riskiest first.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/organisations">Changes of organisations</a>
    </h2>
    <p>What providers want the menu to say of themselves: their name, words, phone and website.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/duplicates">Pages that may be the same</a>
    </h2>
    <p>Two pages of one group or course, of which you can make one.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/import">Add or change many pages</a>
    </h2>
    <p>Upload a file, see what it would change, then import it.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/mailboxes">Mailboxes that have not answered</a>
    </h2>
    <p>Listings that take no referrals here until somebody at the provider has typed a code.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/practices">GP practices that are told</a>
    </h2>
    <p>Practices that hear what becomes of their patients’ referrals, and those that cannot yet.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/certificates">Certificates</a>
    </h2>
    <p>What providers say that they hold, and what ends soon.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/schemes">Who certifies</a>
    </h2>
    <p>The schemes and standards that providers can name, and what people read because of them.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/people/reports">Problems that people report</a>
    </h2>
    <p>What people say is wrong with pages. Each wants an answer.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/people/providers">New providers</a>
    </h2>
    <p>Who asks to be on the menu, and inviting those who do not.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/checks">Pages to be checked</a>
    </h2>
    <p>Pages that nobody has confirmed in time, and what happens to each.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/demand">What people searched for</a>
    </h2>
    <p>What they look for, where, and what they do not find.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/outcomes">What became of referrals</a>
    </h2>
    <p>How far people came, how long they waited, and why they stopped.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/words">Words that search understands</a>
    </h2>
    <p>Add the words that people type, and see first what would change.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/programmes">Programmes</a>
    </h2>
    <p>What each programme says on all of its listings, and the names that people find it by.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/curator/search">Why a search finds what it finds</a>
    </h2>
    <p>Try a search and see what puts each result in its place.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/people">Who has access</a>
    </h2>
    <p>Invite colleagues, providers and professionals, and remove those who have left.</p>
    <h2 class="nhsuk-heading-m">
      <a href="/people/looks">Who looked at what</a>
    </h2>
    <p>Who opened what a person told us, by the reference of their referral.</p>
    <p>
      <a href="/account">Your sign-in</a>
    </p>
  </>
);
