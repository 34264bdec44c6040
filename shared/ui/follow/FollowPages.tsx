import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {CodeForm} from '../form/CodeForm.tsx';
import {Errors} from '../form/Errors.tsx';
import {ReferenceInput} from '../form/ReferenceInput.tsx';
import {OpenHere} from './OpenHere.tsx';
import type {FollowView} from './views.ts';

type ViewOf<Page extends FollowView['page']> = Extract<FollowView, {readonly page: Page}>;

/** For whoever cannot be mailed a code. */
export const NoEmail = (): JSX.Element => (
  <p>
    If you did not give an email address, call the people who run the support and say your reference. They can
    do the same for you: tell you where it is, agree a date, change something, or stop your request.
  </p>
);

const NOTICES = {
  'link-ended': 'That link has ended, or part of it is missing. You can use your reference instead.',
  'too-many':
    'You have asked for a lot of codes. Wait an hour, or call the people who run the support and say your reference.',
} as const;

/** "Where is my request?": by its reference. */
export const EnterPage = ({view}: {readonly view: ViewOf<'enter'>}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">See where your request is</h1>
    {view.notice !== undefined && <InsetText text={NOTICES[view.notice]} />}
    {view.opens !== undefined && view.opens.length > 0 && <OpenHere opens={view.opens} />}
    <p>We will email you a code, to make sure that it is you.</p>
    <form method="post" action="/my-referral" novalidate>
      <ReferenceInput
        label="Your reference"
        whereItIs="It is on the page that you saw when you sent your request, and in our email."
        value={view.reference}
        errors={view.errors}
      />
      <Button name="action" value="ask" text="Send me a code" preventDoubleClick />
    </form>
    <NoEmail />
  </>
);

/** The same page whether or not there is such a reference. */
export const CodeAskedPage = ({view}: {readonly view: ViewOf<'code-asked'>}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">Enter the code</h1>
    <p>
      If {view.reference} is the reference of a request with an email address, we have sent a code to that
      address. It can take a few minutes.
    </p>
    <CodeForm action="/my-referral" hidden={{reference: view.reference}} errors={view.errors} />
    <p>
      <a href="/my-referral">Ask for another code</a>
    </p>
    <NoEmail />
  </>
);
