import type {ApiExample, ApiParameter} from '../operation.ts';

/** The header by which the same can be sent again. */
export const IDEMPOTENCY_KEY: ApiParameter = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'New for each referral. The same key with the same body is answered as the first time, for 7 days, so that a lost answer can be asked for again. With another body it is 409.',
  required: true,
  schema: {type: 'string', minLength: 16, maxLength: 200, pattern: '^[!-~]+$'},
};

/** What is saved, and the same sent again: two requests and one answer. */
export const savedTwice = (
  saved: Pick<ApiExample, 'key' | 'body' | 'answer' | 'varies'>,
): readonly ApiExample[] => [
  {name: 'saved', summary: 'Saved', status: 201, ...saved},
  {name: 'again', summary: 'The same again: the same answer', status: 201, ...saved},
];
