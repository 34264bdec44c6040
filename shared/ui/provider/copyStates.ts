import {ACTION, REFERRAL} from './exampleReferral.ts';
import type {ProviderView} from './views.ts';

/** What is printed for a person without email. */
export const COPY_STATES: Readonly<Record<string, ProviderView>> = {
  'a copy for the person': {
    page: 'copy',
    back: ACTION,
    reference: '7K3D-9QXP',
    providerName: 'Roundhay Health Trust',
    today: '5 May 2026',
    parts: [
      {
        title: 'Your request',
        rows: [
          {key: 'Support', value: ['Living Well with Type 2 Diabetes, run by Roundhay Health Trust']},
          {key: 'Where it is', value: ['They have it', 'They should answer by Monday 11 May 2026.']},
        ],
      },
      {title: 'How we reach you', rows: REFERRAL.contact},
      {title: 'What you told us', rows: REFERRAL.person},
      {
        title: 'What has happened',
        rows: [
          {key: '1 May 2026, 10am', value: ['Sent, by you']},
          {key: '4 May 2026, 2pm', value: ['How to reach you was put right on the phone, as you said']},
        ],
      },
      {
        title: 'Who has opened it',
        rows: [{key: '4 May 2026, 2pm', value: ['Somebody at Roundhay Health Trust, signed in']}],
      },
    ],
    kept: ['We delete what you told us on 1 November 2026, if nothing more happens.'],
    isOpen: true,
    isMailed: false,
  },
};
