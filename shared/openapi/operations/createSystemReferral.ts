import {SystemReferral, SystemReferralCreated} from '#shared/model/systemReferral.ts';
import {described, jsonSchemaOf} from '../jsonSchema.ts';
import type {ApiExample, ApiOperation} from '../operation.ts';
import {problemExample, PROBLEM_VARIES} from '../problem.ts';
import {IDEMPOTENCY_KEY, savedTwice} from './idempotencyKey.ts';

const WORDS: Readonly<Record<keyof SystemReferral, string>> = {
  listings: 'Which support, by the names in their addresses. All of them take the person, or none is sent.',
  name: 'The person’s full name, 100 letters at most.',
  dateOfBirth: 'YYYY-MM-DD. It decides whether a listing is for them.',
  contactBy: 'The best and safest way to reach them.',
  phone: 'A UK phone number; needed for every way of contact but email.',
  email: 'An email address; needed when that is the way of contact.',
  postcode: 'A full postcode in England, Scotland or Wales.',
  needs: 'What they need to take part.',
  interpreter: 'The language of the interpreter whom they need.',
  otherNeeds: 'Other help that they need, 300 letters at most.',
  nhsNumber: '10 digits, with or without spaces. Its last digit is checked.',
  reason: 'Why you refer them, in one line of 300 letters at most.',
  matters: 'What matters to them, in one line of 300 letters at most.',
  agreement: 'How it was settled that they are referred.',
  agreementNote: 'Who decided with them, and how: needed for `best-interests`.',
  tellReferrer: 'Whether they agree that you are told what becomes of it.',
  tellPractice:
    'The ODS code of their GP practice, only where they agree that it is told. It is mailed their name, date of birth, the support and what becomes of it, once its mailbox has answered a code.',
  activation:
    'The level that a licensed tool gave. Only where the organisation of whoever answers for the system has confirmed a licence.',
  answers: 'Answers to the listings’ own questions: by listing, then by the id of its question.',
};

const LISTING = 'desmond-newly-diagnosed-leeds';
const BODY = {
  listings: [LISTING],
  name: 'Józef Wilkołek',
  dateOfBirth: '1951-11-02',
  contactBy: 'phone-message',
  phone: '0113 496 0611',
  postcode: 'LS9 7TF',
  needs: ['large-print'],
  interpreter: 'pl',
  reason: 'Newly diagnosed, wants to understand it',
  agreement: 'agreed',
  tellReferrer: true,
  answers: {[LISTING]: {'diabetes-type': 'type-2', 'diagnosed-when': 'This spring'}},
} as const;
const KEY = 'example-of-a-key-0001';
const SAVED = {referrals: [{listing: LISTING, reference: '7K3D-9QXP'}]};
const VARIES = ['/referrals/0/reference'];

const wrong = (example: Omit<ApiExample, 'varies'>): ApiExample => ({...example, varies: PROBLEM_VARIES});

/** `POST /api/professional/referrals` */
export const createSystemReferralOperation: ApiOperation = {
  summary: 'Refer somebody, as a record system',
  description:
    'For the record systems of GP practices and others, by an access token (client credentials) with the scope `referrals/write`. The token says who answers for the system: their name goes with the referral, and they find it among their own. No mail to the person is held back, because it is known who refers. 300 an hour for one system.',
  parameters: [IDEMPOTENCY_KEY],
  request: described(jsonSchemaOf(SystemReferral, 'input'), WORDS),
  success: {
    status: 201,
    description:
      'All are saved, and their providers are told: one reference a listing, in the order that was sent.',
    schema: SystemReferralCreated,
  },
  failures: {
    400: 'Something in it is not right, or a listing is not for this person: `errors` says what.',
    403: 'The token has not the scope; or nobody here answers for the system now.',
    409: 'A listing takes no referrals online now, or the key was used for another body.',
    413: 'The body is longer than any referral.',
    415: 'The body is not JSON.',
    429: 'Too many from this system in an hour. `Retry-After` says in how many seconds to send it again.',
  },
  needsToken: true,
  examples: [
    ...savedTwice({key: KEY, body: BODY, answer: SAVED, varies: VARIES}),
    wrong({
      name: 'faults',
      summary: 'Answers that are not right',
      key: 'example-of-a-key-0002',
      body: {...BODY, phone: '0113', answers: {[LISTING]: {'diabetes-type': 'sweet'}}},
      status: 400,
      answer: problemExample('invalid-request', 'Some answers need another look', [
        {pointer: '#/phone', detail: 'Enter a phone number, like 0113 496 0000 or 07700 900000'},
        {
          pointer: `#/answers/${LISTING}/diabetes-type`,
          detail: 'Answer with one of: type-2, type-1, not-sure',
        },
      ]),
    }),
    wrong({
      name: 'key-reused',
      summary: 'Another body under a key that was used',
      key: KEY,
      body: {...BODY, name: 'Somebody Else'},
      status: 409,
      answer: problemExample('key-reused', 'This Idempotency-Key was used for another referral'),
    }),
    {
      name: 'no-token',
      summary: 'Without a token',
      key: KEY,
      body: BODY,
      isWithoutToken: true,
      status: 401,
      answer: {message: 'Unauthorized'},
    },
  ],
};
