import type {JSX} from 'preact';
import {CareCard} from '../components/CareCard.tsx';

/** What to do when it cannot wait. The same on every listing. */
export const UrgentHelp = (): JSX.Element => (
  <CareCard variant="urgent" heading="If you need help now">
    <p>The people who run this cannot help in an emergency.</p>
    <ul>
      <li>
        If someone’s life is at risk, <a href="tel:999">call 999</a>
      </li>
      <li>
        If you need medical help soon, go to 111 online or <a href="tel:111">call 111</a>
      </li>
      <li>
        If you need to talk to someone, <a href="tel:116123">call Samaritans on 116 123</a>, day or night
      </li>
    </ul>
    <p>
      <a href="/help/urgent">More about urgent help</a>
    </p>
  </CareCard>
);
