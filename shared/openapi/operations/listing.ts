import {ListingView} from '#shared/model/listingView.ts';
import {LISTING_ANSWER} from '../examples/listing.ts';
import type {ApiOperation} from '../operation.ts';
import {problemExample, PROBLEM_VARIES} from '../problem.ts';

/** `GET /api/support/{slug}` */
export const listingOperation: ApiOperation = {
  summary: 'One listing',
  description:
    'A provider’s offer as the public may read it, with its dates, places left, certification and when it was last checked. The questions that a referral must answer are in `listing.referral.questions`. A name that has changed is answered with 301.',
  parameters: [
    {
      name: 'slug',
      in: 'path',
      description: 'The name in its address, as search gives it.',
      required: true,
      schema: {type: 'string'},
    },
  ],
  success: {status: 200, description: 'The listing.', schema: ListingView},
  failures: {404: 'There is no such listing, or not any more.'},
  examples: [
    {
      name: 'a-course',
      summary: 'A course of the demonstration menu',
      path: {slug: 'desmond-newly-diagnosed-leeds'},
      status: 200,
      answer: LISTING_ANSWER,
      varies: [
        '/runs',
        '/usualAnswerWorkingDays',
        '/checked',
        '/certification',
        '/listing/checkedOn',
        '/listing/updatedAt',
        '/listing/version',
        '/listing/wait',
        '/organisation/updatedAt',
        '/programme',
      ],
    },
    {
      name: 'not-there',
      summary: 'A name that nothing has',
      path: {slug: 'no-such-course'},
      status: 404,
      answer: problemExample('not-found', 'This course or group is not on this site any more.'),
      varies: PROBLEM_VARIES,
    },
  ],
};
