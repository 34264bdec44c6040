import type {JSX} from 'preact';
import {errorOf, type FormError} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {ErrorSummary} from '../components/ErrorSummary.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import type {FollowView} from './views.ts';

type ViewOf<Page extends FollowView['page']> = Extract<FollowView, {readonly page: Page}>;

/** Errors at the top, each leading to its field. */
export const Errors = ({errors}: {readonly errors: readonly FormError[]}): JSX.Element | null =>
  errors.length === 0 ? null : <ErrorSummary errorList={errors.map(({text, href}) => ({text, href}))} />;

/** The box for a mailed code. */
export const CodeInput = ({errors}: {readonly errors: readonly FormError[]}): JSX.Element => (
  <Input
    name="code"
    label={{text: 'Code', size: 'm'}}
    hint="6 numbers. It works for 10 minutes."
    width={5}
    inputmode="numeric"
    autocomplete="one-time-code"
    errorMessage={errorOf(errors, 'code')}
  />
);

/** For whoever cannot be mailed a code. */
export const NoEmail = (): JSX.Element => (
  <p>
    If you did not give an email address, call the number on your listing and say your reference. They can
    tell you the same, and stop your request for you.
  </p>
);

const NOTICES = {
  'link-ended': 'That link has ended, or part of it is missing. You can use your reference instead.',
  'too-many': 'You have asked for a lot of codes. Wait an hour, or call the provider and say your reference.',
} as const;

/** "Where is my request?": by its reference. */
export const EnterPage = ({view}: {readonly view: ViewOf<'enter'>}): JSX.Element => (
  <>
    <Errors errors={view.errors} />
    <h1 class="nhsuk-heading-l">See where your request is</h1>
    {view.notice !== undefined && <InsetText text={NOTICES[view.notice]} />}
    <p>We will email you a code, to make sure that it is you.</p>
    <form method="post" action="/my-referral" novalidate>
      <Input
        name="reference"
        label={{text: 'Your reference', size: 'm'}}
        hint="8 letters and numbers, like 7K3D-9QXP. It is on the page that you saw when you sent your request, and in our email."
        width={10}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        value={view.reference}
        errorMessage={errorOf(view.errors, 'reference')}
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
    <form method="post" action="/my-referral" novalidate>
      <input type="hidden" name="reference" value={view.reference} />
      <CodeInput errors={view.errors} />
      <Button name="action" value="code" text="Continue" preventDoubleClick />
    </form>
    <p>
      <a href="/my-referral">Ask for another code</a>
    </p>
    <NoEmail />
  </>
);
