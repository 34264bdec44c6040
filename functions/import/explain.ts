import {InputProblem} from './inputProblem.ts';

/** What to say of failures that people meet, by their names or codes. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /ECONNREFUSED|ECONNRESET|ENOTFOUND|TimeoutError/,
    'The tables do not answer. If you meant the local cloud, start it with "npm start" and leave it running.',
  ],
  [/ResourceNotFoundException/, 'There is no such table. Check DIRECTORY_TABLE, INDEX_TABLE and AWS_REGION.'],
  [
    /CredentialsProviderError|UnrecognizedClientException|ExpiredToken/,
    'AWS does not know these credentials. Sign in again.',
  ],
  [/AccessDeniedException/, 'These credentials may not do that with the tables.'],
  [/ERR_PARSE_ARGS/, 'There is an option that this command does not know. --help lists them.'],
];

/** A failure as a sentence that says what to do; what nobody foresaw comes with its stack. */
export const explain = (failure: unknown): string => {
  if (failure instanceof InputProblem) return failure.message;
  if (!(failure instanceof Error)) return String(failure);
  const code: unknown = Reflect.get(failure, 'code');
  const marks = `${failure.name} ${typeof code === 'string' ? code : ''}`;
  const found = KNOWN.find(([words]) => words.test(marks));
  return found?.[1] ?? `The command stopped: ${failure.stack ?? failure.message}`;
};
