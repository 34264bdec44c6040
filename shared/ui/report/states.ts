import {PROOF} from '#shared/referral/form/proof.ts';
import {readReport} from '#shared/report/readReport.ts';
import type {RegionStates} from '../region.ts';
import type {ReportView} from './reportRegion.tsx';

const LISTING = {name: 'Walking group, Leeds', slug: 'walking-leeds'} as const;
const FORM = {
  page: 'form',
  listing: LISTING,
  key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  values: {},
  errors: [],
  asksProof: false,
} as const;

const wrong = {what: 'other', note: '', email: 'nobody'};
const read = readReport(wrong);

/** Every state of the page on which somebody says that a page is wrong. */
export const REPORT_STATES: RegionStates<ReportView> = {
  'what is wrong': FORM,
  'nothing chosen': {...FORM, errors: [{field: 'what', href: '#what', text: 'Choose what is wrong'}]},
  'answers that are wrong': {...FORM, values: wrong, errors: 'errors' in read ? read.errors : []},
  'one more question': {
    ...FORM,
    values: {what: 'ended'},
    asksProof: true,
    errors: [{field: PROOF.field, href: `#${PROOF.field}`, text: `Type the word ${PROOF.answer}`}],
  },
  sent: {page: 'sent', listing: LISTING, isAnswered: true},
  'sent without an email': {page: 'sent', listing: LISTING, isAnswered: false},
  'too many': {page: 'limit', listing: LISTING},
};
