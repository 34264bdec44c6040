import type {JSX} from 'preact';
import {FollowForm} from './FollowForm.tsx';
import type {OwnPlace} from './views.ts';

/** On every page of a request, however it was opened and whatever became of it: the next person may use the device. */
export const CloseRequest = ({own}: {readonly own: OwnPlace}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">If other people use this device</h2>
    <p>Close your request when you have finished, so that nobody else can open it here.</p>
    <FollowForm own={own} action="leave" text="Close my request" variant="secondary" />
  </>
);
