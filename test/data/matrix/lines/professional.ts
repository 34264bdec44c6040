import {type Ask, sendable} from '../world.ts';
import {KEY_OF_ANOTHER, type Line, type Lines, PROFESSIONALS} from './line.ts';

const professionals = (path: string, form?: Ask['form']): Line => ({
  of: 'any professional’s',
  ask: () => (form ? {path, form} : {path}),
  opens: PROFESSIONALS,
});

/** What referrers and their systems ask for. */
export const PROFESSIONAL_LINES = {
  professionalHome: [professionals('/professional')],
  profilePage: [professionals('/professional/profile')],
  saveProfile: [professionals('/professional/profile', {name: ''})],
  licencePage: [professionals('/professional/licence')],
  changeLicence: [professionals('/professional/licence', {action: 'confirm', name: ''})],
  referPage: [professionals('/professional/refer?listing=living-well')],
  referSend: [
    professionals('/professional/refer', sendable(KEY_OF_ANOTHER)),
    {...professionals('/professional/refer', {...sendable(''), step: ''}), names: PROFESSIONALS},
  ],
  referSent: [
    {
      of: 'the nurse’s',
      ask: ({reference}) => ({path: `/professional/sent?reference=${reference}`}),
      opens: ['nurse'],
      absent: ['colleague'],
    },
    {
      of: 'of a reference that there is not',
      ask: () => ({path: '/professional/sent?reference=0000-0000'}),
      opens: [],
      absent: PROFESSIONALS,
    },
  ],
  handOverStart: [professionals('/professional/hand-over?listing=living-well')],
  handOver: [professionals('/professional/hand-over', {listing: 'living-well'})],
  // It holds nothing of a person, nor who made it: any professional may print it again.
  handOverPage: [
    {
      of: 'of any professional who has the code',
      ask: ({handoverCode}) => ({path: `/professional/hand-over/${handoverCode}`}),
      opens: PROFESSIONALS,
    },
  ],
  sendHandOver: [
    {
      of: 'of any professional who has the code',
      ask: ({handoverCode}) => ({
        path: `/professional/hand-over/${handoverCode}`,
        form: {email: 'me@example.org'},
      }),
      opens: PROFESSIONALS,
    },
  ],
  callForPage: [professionals('/professional/call?listing=living-well')],
  callForSend: [
    professionals('/professional/call', {
      listing: 'living-well',
      key: KEY_OF_ANOTHER,
      name: 'Somebody',
      phone: '0113 496 0942',
      contactBy: 'phone-message',
      agreement: 'agreed',
    }),
  ],
  oneReferral: [
    {
      of: 'the nurse’s',
      ask: ({reference}) => ({path: `/professional/referrals/${reference}`}),
      opens: ['nurse'],
      absent: ['colleague'],
      names: ['nurse'],
    },
    {
      of: 'of a reference that there is not',
      ask: () => ({path: '/professional/referrals/0000-0000'}),
      opens: [],
      absent: PROFESSIONALS,
    },
  ],
  // It has not ended: nothing is written down.
  actOnOneReferral: [
    {
      of: 'the nurse’s',
      ask: ({reference}) => ({
        path: `/professional/referrals/${reference}`,
        form: {activationLevel: '3', activationTool: 'PAM-13'},
      }),
      opens: ['nurse'],
      absent: ['colleague'],
    },
  ],
  // Both have sent one by now: each reads their own.
  madeReferrals: [{...professionals('/professional/referrals'), names: PROFESSIONALS}],
  createSystemReferral: [
    {
      of: 'any system’s',
      ask: () => ({path: '/api/professional/referrals', json: {}}),
      opens: ['system'],
      refused: ['orphan'],
    },
  ],
} satisfies Lines;
