import {UPLOAD_PROBLEMS} from '#shared/certification/evidence.ts';
import type {RegionStates} from '../region.ts';
import type {CertificateFacts, CertificateFileView, CertificateFormView, CertificatesView} from './views.ts';

export const FACTS: CertificateFacts = {
  about: 'DESMOND for people who are newly diagnosed',
  providerName: 'White Rose Diabetes Learning',
  schemeName: 'QISMET',
  isWorkingTowards: false,
  standard: 'QIS 2020',
  number: 'EXAMPLE-1041',
  from: '1 July 2024',
  to: '30 June 2027',
  expected: undefined,
  standing: 'checked',
  checked: 'Checked by the Local Menu team on 3 May 2026, by looking at the certificate',
  publicWords: 'QISMET certified (QIS 2020) until 30 June 2027. Checked by the Local Menu team on 3 May 2026',
  file: undefined,
};

export const CLAIMED: CertificateFacts = {
  ...FACTS,
  about: 'X-PERT Diabetes',
  standing: 'waiting',
  checked: undefined,
  publicWords: 'The provider says it is QISMET certified. We have not checked this yet',
  file: 'PDF, 240 KB',
};

const TOWARDS: CertificateFacts = {
  ...CLAIMED,
  isWorkingTowards: true,
  number: undefined,
  from: undefined,
  to: undefined,
  expected: '31 March 2027',
  file: undefined,
  publicWords: 'Working towards certification',
};

const OWN = {
  editHref: '/provider/certificate?organisation=o-1&id=c-1',
  holdHref: undefined,
  fileHref: '/provider/certificate/file?organisation=o-1&id=c-1',
  fileForm: undefined,
  reason: undefined,
};

const LIST: Extract<CertificatesView, {page: 'list'}> = {
  page: 'list',
  notice: undefined,
  organisations: [
    {
      name: 'White Rose Diabetes Learning',
      heldHref: '/provider/certificate?organisation=o-1&kind=held',
      towardsHref: '/provider/certificate?organisation=o-1&kind=working-towards',
      canClaim: true,
      certificates: [
        {...OWN, facts: FACTS},
        {
          ...OWN,
          facts: CLAIMED,
          fileForm: {
            action: '/provider/certificate/file?organisation=o-1&id=c-1',
            formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
          },
        },
        {...OWN, facts: TOWARDS, holdHref: '/provider/certificate?organisation=o-1&id=c-3&kind=held'},
        {
          facts: {...CLAIMED, standing: 'refused', publicWords: undefined},
          reason: 'The number is not in the list of the certifier.',
          editHref: undefined,
          holdHref: undefined,
          fileHref: undefined,
          fileForm: undefined,
        },
        {...OWN, facts: {...FACTS, standing: 'ended', publicWords: 'Certificate ended on 30 June 2027'}},
      ],
    },
  ],
};

const FORM: CertificateFormView = {
  page: 'form',
  kind: 'held',
  action: '/provider/certificate?organisation=o-1&kind=held',
  formToken: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  providerName: 'White Rose Diabetes Learning',
  isNew: true,
  isChecked: false,
  claimables: [{value: 'programme.desmond', label: 'DESMOND for people who are newly diagnosed'}],
  schemes: [
    {value: 'qismet', label: 'QISMET'},
    {value: 'ncp-cr', label: 'National Certification Programme for Cardiac Rehabilitation'},
  ],
  standards: ['QIS 2020', 'SS2Q'],
  change: 0,
  certificateId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  isOvertaken: false,
  values: {},
  errors: [],
};

const FILE: CertificateFileView = {
  page: 'file',
  action: '/evidence/upload?organisation=o-1&id=c-1&until=1780000000',
  fields: [{name: 'key', value: 'incoming/example'}],
  providerName: 'White Rose Diabetes Learning',
  about: 'DESMOND for people who are newly diagnosed',
  schemeName: 'QISMET',
  before: undefined,
  isSaved: false,
  problem: undefined,
};

const TYPED = {
  about: 'programme.desmond',
  scheme: 'qismet',
  standard: 'QIS 2020',
  number: 'EXAMPLE-1041',
  'validFrom-day': '1',
  'validFrom-month': '7',
  'validFrom-year': '2024',
  'validTo-day': '31',
  'validTo-month': '6',
  'validTo-year': '2027',
};

/** Every state of a provider's pages of certificates. */
export const CERTIFICATES_STATES: RegionStates<CertificatesView> = {
  'certificates in every standing': LIST,
  'a certificate was saved': {...LIST, notice: 'saved'},
  'a file was added': {...LIST, notice: 'file-added'},
  'nothing that can be certified': {
    ...LIST,
    organisations: LIST.organisations.map((each) => ({...each, canClaim: false, certificates: []})),
  },
  'not one of their duties': {...LIST, organisations: []},
  'a new certificate': FORM,
  'a new certificate, mistyped': {
    ...FORM,
    values: TYPED,
    errors: [
      {field: 'scheme', href: '#scheme', text: 'Choose who certifies it'},
      {field: 'validTo', href: '#validTo-day', text: 'The end date must be a real date, like 30 6 2028'},
    ],
  },
  'what they work towards': {...FORM, kind: 'working-towards'},
  'change a checked certificate': {...FORM, isNew: false, isChecked: true, change: 2, values: TYPED},
  'a file, after a certificate was saved': {...FILE, isSaved: true},
  'a file in the place of another': {...FILE, before: 'PDF, 240 KB'},
  ...Object.fromEntries(
    UPLOAD_PROBLEMS.map((problem) => [`a file that could not be taken: ${problem}`, {...FILE, problem}]),
  ),
  'change one that a colleague has changed': {...FORM, isNew: false, isOvertaken: true, values: TYPED},
};
