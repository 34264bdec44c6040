import {WALKING} from './exampleListings.ts';
import {MADE} from './exampleMade.ts';
import type {RegionStates} from '../region.ts';
import type {ProfessionalView} from './views.ts';

/** What a professional has sent. */
export const MADE_STATES: RegionStates<ProfessionalView> = {
  'sent: one': {page: 'sent', sent: [MADE], again: '/professional/refer?listing=desmond-leeds'},
  'sent: two': {
    page: 'sent',
    sent: [MADE, {...MADE, reference: '7K3D-9QXQ', listing: WALKING}],
    again: '/professional/refer?listing=desmond-leeds&listing=walking-leeds',
  },
  'my referrals': {
    page: 'made',
    show: 'all',
    made: [
      MADE,
      {...MADE, reference: '7K3D-9QXQ', age: '9 days ago', isLate: true, phone: '0113 496 0150'},
      {...MADE, reference: '7K3D-9QXR', stateLabel: 'Booked', next: 'The person has a place.'},
      {
        ...MADE,
        reference: '7K3D-9QXS',
        stateLabel: 'Left early',
        why: 'Could not: They could not get away from work',
        next: 'Talk with the person about what would suit them better.',
      },
    ],
  },
  'my referrals: none': {page: 'made', show: 'all', made: []},
  'my referrals: none late': {page: 'made', show: 'late', made: []},
};
