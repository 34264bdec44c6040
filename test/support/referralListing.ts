import type {CourseRun} from '#shared/model/courseRun.ts';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {Listing} from '#shared/model/listing.ts';
import type {Organisation} from '#shared/model/programme.ts';
import type {WholeListing} from '../../functions/data/directoryReader.ts';

const ORGANISATION: Organisation = {
  id: 'test:roundhay',
  name: 'Roundhay Wellbeing',
  kind: 'charity',
  phone: '0113 496 0100',
  isDemonstration: false,
  updatedAt: '2026-04-01T09:00:00Z',
};

/** A run that starts long after any test, with so many places. */
export const runWith = (id: string, capacity?: number): CourseRun => ({
  id,
  listingId: 'test:living-well',
  sessions: [{date: '2099-05-05', startsAt: '10:00', endsAt: '12:00'}],
  language: 'en',
  ...(capacity !== undefined && {capacity}),
  status: 'planned',
});

/** A listing that takes online referrals, with its provider; `change` says what is different. */
export const wholeListing = (
  change: Partial<Listing> = {},
  runs: readonly CourseRun[] = [],
): WholeListing => ({
  listing: Listing.parse({
    id: 'test:living-well',
    slug: 'living-well',
    name: 'Living Well with Type 2 Diabetes',
    organisationId: ORGANISATION.id,
    supportType: 'condition-education',
    conditions: ['diabetes-type-2'],
    summary: 'Six mornings.',
    description: ['You meet each week.'],
    delivery: ['in-person-group'],
    eligibility: {minimumAge: 18, forYouIf: ['You have type 2 diabetes'], notForYouIf: ['You are pregnant']},
    cost: {kind: 'free'},
    referral: {
      self: true,
      professional: true,
      isOnline: true,
      how: 'Call us.',
      questions: [
        {
          id: 'diagnosed',
          ask: 'Has a doctor told you that you have diabetes?',
          why: 'The course is for people who know.',
          type: 'yes-no',
          use: 'must-answer',
          stops: [{answer: 'no', because: 'It is for people who know that they have diabetes.'}],
        },
        {
          id: 'breathless',
          ask: 'Do you get out of breath?',
          why: 'To choose the right group.',
          type: 'yes-no',
          use: 'extra',
        },
      ],
    },
    contact: {phone: '0113 496 0101'},
    version: 1,
    updatedAt: '2026-04-01T09:00:00Z',
    ...change,
  }),
  runs,
  organisation: ORGANISATION,
  programme: undefined,
  certificates: [],
  schemes: FIRST_SCHEMES,
  bands: {},
});
