import type {Certificate} from '#shared/model/certificate.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {Organisation, Programme} from '#shared/model/programme.ts';

export const anOrganisation = (change: Partial<Organisation> = {}): Organisation => ({
  id: 'org-1',
  name: 'Beckside Community Health',
  kind: 'charity',
  isDemonstration: false,
  updatedAt: '2026-05-01T09:00:00Z',
  ...change,
});

export const aProgramme = (change: Partial<Programme> = {}): Programme => ({
  id: 'desmond',
  name: 'DESMOND',
  aliases: [],
  supportType: 'condition-education',
  conditions: ['diabetes-type-2'],
  summary: 'A course about type 2 diabetes.',
  format: 'One day, or two half days, in a group.',
  whoFor: 'Adults with type 2 diabetes.',
  delivery: ['in-person-group'],
  howToJoin: 'Ask your GP surgery.',
  evidence: {
    note: 'A trial found more weight loss.',
    limits: 'Blood sugar was no different.',
    reviewedOn: '2026-05-01',
  },
  schemes: ['qismet'],
  ...change,
});

export const aListing = (change: Partial<Listing> = {}): Listing => ({
  id: 'listing-1',
  slug: 'desmond-in-headingley',
  name: 'DESMOND in Headingley',
  organisationId: 'org-1',
  supportType: 'condition-education',
  conditions: ['diabetes-type-2'],
  audiences: ['adults'],
  summary: 'A day about living well with type 2 diabetes.',
  description: ['We meet in a small group and talk about food, moving more and medicines.'],
  delivery: ['in-person-group'],
  places: [{name: 'Headingley Hall', town: 'Leeds', point: {lat: 53.82, lng: -1.58}, isApproximate: false}],
  eligibility: {forYouIf: [], notForYouIf: []},
  languages: ['en'],
  access: {'step-free': 'yes'},
  cost: {kind: 'free'},
  referral: {self: true, professional: true, isOnline: false, how: 'Ring us.', questions: []},
  activationLevels: [],
  contact: {phone: '0113 496 0000'},
  status: 'live',
  checkEveryMonths: 6,
  isDemonstration: false,
  version: 1,
  updatedAt: '2026-05-01T09:00:00Z',
  ...change,
});

export const aRun = (id: string, date = '2026-06-02', change: Partial<CourseRun> = {}): CourseRun => ({
  id,
  listingId: 'listing-1',
  sessions: [{date, startsAt: '10:00', endsAt: '16:00'}],
  language: 'en',
  capacity: 10,
  status: 'planned',
  ...change,
});

export const aCertificate = (change: Partial<Certificate> = {}): Certificate => ({
  id: 'certificate-1',
  organisationId: 'org-1',
  scheme: 'qismet',
  programmeId: 'desmond',
  listingIds: [],
  state: 'held',
  validFrom: '2025-01-01',
  validTo: '2027-12-31',
  enteredAt: '2026-05-01T09:00:00Z',
  verification: {by: 'The curator', on: '2026-05-01', method: 'certificate-seen'},
  ...change,
});
