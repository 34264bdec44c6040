import {profileValues, type ReferrerProfile} from '#shared/access/profile.ts';
import type {RegionStates} from '../region.ts';
import type {ProfessionalView} from './views.ts';

const PROFILE: ReferrerProfile = {
  name: 'Pat Okafor',
  job: 'Practice nurse',
  organisation: 'Example Surgery',
  odsCode: 'B86999',
  replyEmail: 'team@surgery.example',
  phone: '0113 496 0770',
};

const FORM = {page: 'profile', formToken: 'token', to: '/professional', values: {}, errors: []} as const;

/** Where professionals begin, and who they say they are. */
export const HOME_STATES: RegionStates<ProfessionalView> = {
  home: {page: 'home', profile: PROFILE},
  'home, nothing known yet': {page: 'home', profile: undefined},
  'home, details saved': {
    page: 'home',
    profile: {...PROFILE, odsCode: undefined, phone: undefined},
    notice: 'profile-saved',
  },
  'who you are': {...FORM, isFirst: true},
  'your details': {...FORM, isFirst: false, values: profileValues(PROFILE)},
  'your details, with errors': {
    ...FORM,
    isFirst: false,
    values: {...profileValues(PROFILE), name: '', odsCode: 'B', replyEmail: 'team', phone: 'ask'},
    errors: [
      {field: 'name', href: '#name', text: 'Enter your name'},
      {field: 'odsCode', href: '#odsCode', text: 'Enter an ODS code, like B86109, or leave it empty'},
      {
        field: 'replyEmail',
        href: '#replyEmail',
        text: 'Enter an email address, like referrals@surgery.example',
      },
      {field: 'phone', href: '#phone', text: 'Enter a phone number, like 0113 496 0000, or leave it empty'},
    ],
  },
};
