import type {LicenceView} from './licenceView.ts';

const LICENCE: Omit<LicenceView, 'action'> = {
  page: 'licence',
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  organisation: 'Example Surgery (B86999)',
  confirmed: undefined,
  others: [],
  values: {name: 'Pat Okafor'},
  errors: [],
};

/** Every state of the page about a licence, for each region that has it. */
export const licenceStates = (action: LicenceView['action']) =>
  ({
    'licence: not confirmed': {...LICENCE, action},
    'licence: nothing ticked': {
      ...LICENCE,
      action,
      values: {},
      errors: [
        {field: 'name', href: '#name', text: 'Enter your name, in 120 letters or fewer'},
        {field: 'holds', href: '#holds', text: 'Tick this if your organisation holds a licence'},
      ],
    },
    'licence: confirmed': {...LICENCE, action, confirmed: {by: 'Pat Okafor', on: '1 May 2026'}},
    'licence: of several organisations': {
      ...LICENCE,
      action,
      organisation: 'White Rose Diabetes Learning',
      others: [{name: 'Aire Valley Walkers', href: '/provider/licence?organisation=demo:aire-valley'}],
    },
    'licence: no code yet': {...LICENCE, action, organisation: undefined},
  }) as const satisfies Readonly<Record<string, LicenceView>>;
