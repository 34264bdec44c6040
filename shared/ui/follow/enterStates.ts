import {WRONG_CODE} from '#shared/referral/codeErrors.ts';
import {OWN} from './exampleStatus.ts';
import type {FollowView} from './views.ts';

/** Asking for a request by its reference. */
export const ENTER_STATES: Readonly<Record<string, FollowView>> = {
  'enter reference': {page: 'enter', reference: '', errors: []},
  'enter reference, wrong': {
    page: 'enter',
    reference: '7K3D',
    errors: [{field: 'reference', href: '#reference', text: 'Enter a reference, like 7K3D-9QXP'}],
  },
  'link ended': {page: 'enter', reference: '', errors: [], notice: 'link-ended'},
  'too many codes': {page: 'enter', reference: '7K3D-9QXP', errors: [], notice: 'too-many'},
  'enter reference, one open here': {
    page: 'enter',
    reference: '',
    errors: [],
    opens: [{tag: OWN.tag, reference: '7K3D-9QXP', sentOn: '1 May 2026'}],
  },
  'enter reference, two open here': {
    page: 'enter',
    reference: '',
    errors: [],
    opens: [
      {tag: OWN.tag, reference: '7K3D-9QXP', sentOn: '1 May 2026'},
      {tag: 'fedcba9876543210', reference: '8M2C-4HTW', sentOn: '3 May 2026'},
    ],
  },
  'code asked': {page: 'code-asked', reference: '7K3D-9QXP', errors: []},
  'code wrong': {page: 'code-asked', reference: '7K3D-9QXP', errors: [WRONG_CODE]},
};
