import type {JSX} from 'preact';
import {ERASABLE_AFTER_MINUTES} from '#shared/referral/erasable.ts';
import type {ReferralPageView} from './views.ts';

/** When it can be deleted, for as long as it cannot be from this page. */
const NotYet = ({erasable}: Pick<ReferralPageView, 'erasable'>): JSX.Element | null => {
  if (erasable === 'now') return null;
  return (
    <p>
      {erasable === 'after-end'
        ? `If they want it deleted, this referral must be ended first. You can delete it here ${ERASABLE_AFTER_MINUTES} minutes after that.`
        : `If they want it deleted, you can do that here from ${erasable.from}. Until then we tell others how it ended.`}
    </p>
  );
};

/** What to do for somebody who asks what is held of them, or wants it deleted. */
export const WhatIsHeld = ({view}: {readonly view: ReferralPageView}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">If they ask what is held about them</h2>
    <p>
      <a href={`${view.action}?copy=1`}>A copy for the person, to print or read out</a>
    </p>
    <NotYet erasable={view.erasable} />
    {view.isMailed && view.erasable !== 'now' && (
      <p>They can delete it themselves now, on the page of their request, with a code that we email.</p>
    )}
  </>
);
