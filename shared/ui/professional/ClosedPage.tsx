import type {JSX} from 'preact';
import {Already} from './Already.tsx';
import {ClosedOne} from './ClosedOne.tsx';
import type {ViewOf} from './views.ts';

/** Nothing that was chosen takes referrals here: how to do it instead. */
export const ClosedPage = ({view}: {readonly view: ViewOf<'closed'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">
      {view.listings.length === 0 ? 'Choose what to refer to' : 'You cannot refer to this here now'}
    </h1>
    <Already sent={view.sent} />
    {view.isUnderWay && (
      <p>
        {view.listings.length === 1 ? 'This takes' : 'These take'} no referrals here any more, so yours was
        not sent there. Go back in your browser to see what you typed.
      </p>
    )}
    {view.listings.map((closed) => (
      <p>
        <ClosedOne closed={closed} />
      </p>
    ))}
    <p>
      <a href="/find?route=professional">Find support that takes referrals</a>
    </p>
  </>
);
