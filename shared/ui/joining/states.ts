import {readJoinRequest} from '#shared/joining/readJoinRequest.ts';
import {PROOF} from '#shared/referral/form/proof.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import type {RegionStates} from '../region.ts';
import type {JoinView} from './joinRegion.tsx';

const FORM = {
  page: 'form',
  key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  values: {},
  errors: [],
  asksProof: false,
} as const;

const FILLED = {
  organisation: 'Beckside Breathe Easy',
  kind: 'community-group',
  website: 'https://beckside.example',
  offer: 'Singing for people with lung conditions, each Tuesday in Bingley.',
  name: 'Sam Example',
  email: 'sam@beckside.example',
  phone: '01274 496 0000',
};

const wrong = (values: FormValues): JoinView => {
  const read = readJoinRequest(values);
  return {...FORM, values, errors: 'errors' in read ? read.errors : []};
};

/** Every state of the page on which an organisation asks to be on the menu. */
export const JOIN_STATES: RegionStates<JoinView> = {
  'an empty form': FORM,
  'nothing typed': wrong({}),
  'answers that are wrong': wrong({...FILLED, website: 'beckside', email: 'sam', phone: 'none'}),
  'one more question': {
    ...FORM,
    values: FILLED,
    asksProof: true,
    errors: [{field: PROOF.field, href: `#${PROOF.field}`, text: `Type the word ${PROOF.answer}`}],
  },
  'too many': {...FORM, values: FILLED, limited: 'here'},
  'too many of all': {...FORM, values: FILLED, limited: 'everywhere'},
  sent: {page: 'sent'},
};
