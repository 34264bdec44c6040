import {ReferralCreated, ReferralRequest} from '#shared/model/referralRequest.ts';
import {described, jsonSchemaOf} from '../jsonSchema.ts';
import type {ApiExample, ApiOperation} from '../operation.ts';
import {problemExample, PROBLEM_VARIES} from '../problem.ts';
import {IDEMPOTENCY_KEY, savedTwice} from './idempotencyKey.ts';

const WORDS: Readonly<Record<keyof ReferralRequest, string>> = {
  listing: 'Which support, by the name in its address.',
  for: 'Whether the sender or somebody else is to take part.',
  helperName: 'Who sends it, when it is for somebody else.',
  name: 'The full name of the person who is to take part.',
  dateOfBirth: 'YYYY-MM-DD. For people under 16 an adult must call instead.',
  phone: 'A UK phone number; needed for every way of contact but email.',
  email: 'An email address; needed when that is the way of contact.',
  contactBy: 'The best and safest way to reach the person.',
  postcode: 'A full postcode in England, Scotland or Wales.',
  run: 'The start that is wanted, by its id; left out, any.',
  interpreter: 'The language of the interpreter who is needed.',
  needs: 'What the person needs to take part.',
  otherNeeds: 'Other help that is needed.',
  note: 'Anything else that the provider should know.',
  nhsNumber: '10 digits, with or without spaces. Its last digit is checked.',
  tellPractice:
    'The ODS code of the person’s GP practice, only where they agree that it is told. It is mailed their name, date of birth, the support and what becomes of it, once its mailbox has answered a code.',
  answers: 'Answers to the listing’s own questions, by their ids: all that must be answered.',
};

const BODY: Pick<ReferralRequest, 'listing' | 'for' | 'name'> & Record<string, unknown> = {
  listing: 'desmond-newly-diagnosed-leeds',
  for: 'me',
  name: 'Sunita Greenhalgh',
  dateOfBirth: '1968-03-27',
  contactBy: 'email',
  email: 'sunita@example.org',
  postcode: 'LS8 4AB',
  needs: ['large-print'],
  answers: {'diabetes-type': 'type-2'},
};
const KEY = 'example-of-a-key-0001';
const VARIES = ['/reference', '/followUrl'];
const SAVED = {
  reference: '7K3D-9QXP',
  followUrl: '/my-referral/1Zt0a9bCdEfGhIjKlMnOpQ',
  isMailHeld: false,
};

const wrong = (example: Omit<ApiExample, 'varies'>): ApiExample => ({...example, varies: PROBLEM_VARIES});

/** `POST /api/referrals` */
export const createReferralOperation: ApiOperation = {
  summary: 'Ask for support',
  description:
    'Saves one person’s own request, and answers with a reference and the person’s private link. Nobody is signed in and no professional’s field is taken. 60 an hour for one address.',
  parameters: [IDEMPOTENCY_KEY],
  request: described(jsonSchemaOf(ReferralRequest, 'input'), WORDS, {optional: ['needs']}),
  success: {
    status: 201,
    description:
      'It is saved, and the provider is told. `isMailHeld`: many requests named this mailbox today, so nothing of it is mailed to the person until they open the private link, ask for a code and type it. Give them the link.',
    schema: ReferralCreated,
  },
  failures: {
    400: 'Something in it is not right: `errors` says what.',
    404: 'There is no such listing.',
    409: 'The listing takes no requests online now, the start is full, or the key was used for another body.',
    413: 'The body is longer than any request.',
    415: 'The body is not JSON.',
    429: 'Too many from this address in an hour. `Retry-After` says in how many seconds to send it again.',
  },
  examples: [
    ...savedTwice({key: KEY, body: BODY, answer: SAVED, varies: VARIES}),
    wrong({
      name: 'faults',
      summary: 'Two answers that are not right',
      key: 'example-of-a-key-0002',
      body: {...BODY, postcode: 'LS8', nhsNumber: '999 123 4567'},
      status: 400,
      answer: problemExample('invalid-request', 'Some answers need another look', [
        {pointer: '#/postcode', detail: 'Enter a full UK postcode, like LS8 4AB'},
        {
          pointer: '#/nhsNumber',
          detail: 'Enter a 10-digit NHS number, like 999 000 0018, or leave it empty',
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
    wrong({
      name: 'not-there',
      summary: 'A listing that there is not',
      key: 'example-of-a-key-0003',
      body: {...BODY, listing: 'no-such-course'},
      status: 404,
      answer: problemExample('not-found', 'There is no support at this address.'),
    }),
  ],
};
