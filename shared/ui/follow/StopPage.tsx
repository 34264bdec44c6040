import type {JSX} from 'preact';
import {FollowForm} from './FollowForm.tsx';
import {ownHref} from './ownHref.ts';
import type {FollowView} from './views.ts';

type ViewOf<Page extends FollowView['page']> = Extract<FollowView, {readonly page: Page}>;

export const STOP_TITLE = 'Do you want to stop this request?';

/** Asks once more, and nothing else: on a phone the question would stand far below what the person told us. */
export const StopPage = ({status, own}: Pick<ViewOf<'details'>, 'status' | 'own'>): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{STOP_TITLE}</h1>
    <p>
      It is for {status.listingName}, run by {status.providerName}. Your reference is {status.reference}.
    </p>
    <p>We will tell them not to contact you about it. If you have a place, somebody else can have it.</p>
    <FollowForm own={own} action="withdraw-sure" text="Yes, stop it" variant="warning" />
    <p>
      <a href={ownHref(own.tag)}>No, keep it</a>
    </p>
  </>
);
