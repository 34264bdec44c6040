import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import type {AccountView} from './views.ts';

type ViewOf<Page extends AccountView['page']> = Extract<AccountView, {readonly page: Page}>;

const PROBLEMS = {
  'not-reached': 'We could not reach the sign-in service. Wait a moment, then try again.',
  'began-elsewhere': 'We could not finish signing you in. Start again in this window.',
  'not-proven':
    'We could not sign you in. Start again with your work email address, or the address that your invitation came to.',
} as const;

const startHref = (to: string): string => `/sign-in/start?to=${encodeURIComponent(to)}`;

export const SignInPage = ({view: {to, problem}}: {readonly view: ViewOf<'sign-in'>}): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">Sign in</h1>
    {problem !== undefined && <InsetText text={PROBLEMS[problem]} />}
    <p>Sign in if you refer people in your work, or if your organisation runs support that is listed here.</p>
    <p>We send a code to your work email address. You do not need a password.</p>
    <Button text="Sign in" href={startHref(to)} />
    <h2 class="nhsuk-heading-m">If you want support for yourself</h2>
    <p>
      You do not need to sign in. <a href="/find">Find support</a>, or{' '}
      <a href="/my-referral">see where your request has got to</a>.
    </p>
  </>
);

export const SignedOutPage = (): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">You have signed out</h1>
    <p>If others use this computer, close the browser as well.</p>
    <p>
      <a href="/sign-in">Sign in again</a>
    </p>
  </>
);

const HELD = {
  'signed-out': {
    title: 'You have been signed out',
    text: 'You were away for a while, or you signed out in another window. What you typed has not been sent. It is kept on this page.',
  },
  'form-old': {
    title: 'Send this again',
    text: 'You have signed in again since you opened that page. What you typed has not been sent. It is kept on this page.',
  },
} as const;

/** Everything that was typed, in the page itself: none of it is kept by us. */
export const HeldPage = ({view}: {readonly view: ViewOf<'held'>}): JSX.Element => {
  const {why, action, values, formToken} = view;
  const isSignedOut = formToken === undefined;
  return (
    <>
      <h1 class="nhsuk-heading-l">{HELD[why].title}</h1>
      <p>{HELD[why].text}</p>
      {isSignedOut && (
        <p>
          <a href={startHref('/account')} target="_blank" rel="noreferrer">
            Sign in (opens in a new tab)
          </a>
          , then come back to this tab and select the button.
        </p>
      )}
      <form method="post" action={action}>
        {values.map(({name, value}) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {formToken !== undefined && <input type="hidden" name="formToken" value={formToken} />}
        <Button text={isSignedOut ? 'I have signed in: carry on' : 'Carry on'} preventDoubleClick />
      </form>
      <p>If you did not send anything just now, do not carry on. Leave this page.</p>
    </>
  );
};
