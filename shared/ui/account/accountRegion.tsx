import type {JSX} from 'preact';
import {region} from '../region.ts';
import {AccountPage} from './AccountPage.tsx';
import {HeldPage, SignedOutPage, SignInPage} from './SignInPages.tsx';
import type {AccountView} from './views.ts';

const render = (view: AccountView): JSX.Element => {
  switch (view.page) {
    case 'sign-in':
      return <SignInPage view={view} />;
    case 'held':
      return <HeldPage view={view} />;
    case 'signed-out':
      return <SignedOutPage />;
    case 'account':
      return <AccountPage view={view} />;
  }
};

/** Signing in and out, and the page that keeps a form meanwhile. */
export const accountRegion = region<AccountView>({name: 'account', render});

const TITLES = {
  'sign-in': 'Sign in',
  'signed-out': 'You have signed out',
  account: 'Your sign-in',
} as const;

export const accountTitle = (view: AccountView): string => {
  if (view.page !== 'held') return TITLES[view.page];
  return view.why === 'signed-out' ? 'You have been signed out' : 'Send this again';
};
