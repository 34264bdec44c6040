import type {RegionStates} from '../region.ts';
import type {AccountView} from './views.ts';

const values = [
  {name: 'name', value: 'Amina Rashid-Holt'},
  {name: 'note', value: 'Prefers "mornings" & <quiet> rooms'},
];

/** Every state of the pages about signing in. */
export const ACCOUNT_STATES: RegionStates<AccountView> = {
  'sign in': {page: 'sign-in', to: '/account'},
  'the issuer is not reached': {page: 'sign-in', to: '/account', problem: 'not-reached'},
  'the sign-in began elsewhere': {page: 'sign-in', to: '/account', problem: 'began-elsewhere'},
  'the issuer lets nobody in': {page: 'sign-in', to: '/account', problem: 'not-proven'},
  'signed out': {page: 'signed-out'},
  'signed out in the middle of a form': {
    page: 'held',
    why: 'signed-out',
    action: '/professional/refer',
    values,
    formToken: undefined,
  },
  'a form of an earlier sign-in': {
    page: 'held',
    why: 'form-old',
    action: '/professional/refer',
    values,
    formToken: 'Zm9ybS10b2tlbi1vZi10aGlzLXNpZ24',
  },
  'signed in, no roles': {page: 'account', email: 'new@surgery.example', roles: [], formToken: 'token'},
  'signed in, every role': {
    page: 'account',
    email: 'pat.okafor@surgery.example',
    roles: ['professional', 'provider', 'curator'],
    keepsPeople: true,
    formToken: 'token',
  },
};
