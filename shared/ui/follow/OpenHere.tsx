import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {ownHref} from './ownHref.ts';
import type {OpenedRequest} from './views.ts';

/** What this browser opens: by reference and date, because the next person at the device may read it. */
export const OpenHere = ({opens}: {readonly opens: readonly OpenedRequest[]}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Open on this device</h2>
    <ul class="nhsuk-list">
      {opens.map(({tag, reference, sentOn}) => (
        <li>
          <a href={ownHref(tag)}>
            Request <span class="app-whole">{reference}</span>
          </a>
          , sent on {sentOn}
        </li>
      ))}
    </ul>
    <p>If other people use this device, close {opens.length === 1 ? 'it' : 'them'} when you have finished.</p>
    <form method="post" action="/my-referral/mine" novalidate>
      <Button
        name="action"
        value="leave"
        text={opens.length === 1 ? 'Close it' : `Close all ${opens.length}`}
        variant="secondary"
        preventDoubleClick
      />
    </form>
    <h2 class="nhsuk-heading-m">Open another request</h2>
  </>
);
