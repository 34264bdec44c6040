import * as z from 'zod';
import type {HttpAnswer} from '../gateway/request.ts';
import {denied, s3Error, SIGNATURE_WRONG} from './s3Error.ts';
import {credentialOf, isSignatureOf} from './signature.ts';

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
  z.record(z.string(), z.string()),
]);
const Policy = z.object({expiration: z.iso.datetime(), conditions: z.array(Condition)});

/** A form for a file as it was posted: its fields by their names in small letters, and the size of the file. */
export interface PostedFields {
  readonly fields: ReadonlyMap<string, string>;
  readonly bytes: number;
}

interface Rule {
  readonly field: string;
  readonly isMet: (value: string) => boolean;
  readonly words: string;
}

const rulesOf = (condition: z.infer<typeof Condition>): Rule[] => {
  if (!Array.isArray(condition)) {
    return Object.entries(condition).map(([field, wanted]) => ({
      field: field.toLowerCase(),
      isMet: (value) => value === wanted,
      words: `{"${field}":"${wanted}"}`,
    }));
  }
  const [kind, field, wanted] = condition;
  if (kind === 'content-length-range') return [];
  return [
    {
      field: field.replace(/^\$/, '').toLowerCase(),
      isMet: (value) => (kind === 'eq' ? value === wanted : value.startsWith(wanted)),
      words: JSON.stringify(condition),
    },
  ];
};

/** Fields that a policy need not name. */
const isFree = (field: string): boolean =>
  ['policy', 'x-amz-signature', 'file'].includes(field) || field.startsWith('x-ignore-');

const byPolicy = (what: string): HttpAnswer => denied(`Invalid according to Policy: ${what}`);

const sizeRefusal = (
  conditions: readonly z.infer<typeof Condition>[],
  bytes: number,
): HttpAnswer | undefined => {
  for (const condition of conditions) {
    if (!Array.isArray(condition) || condition[0] !== 'content-length-range') continue;
    const [, least, most] = condition;
    if (bytes > most)
      return s3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    if (bytes < least)
      return s3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
  }
  return undefined;
};

const policyOf = (text: string): z.infer<typeof Policy> | undefined => {
  try {
    return Policy.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
  } catch {
    return undefined;
  }
};

/**
 * Who signed the form, when what was posted is what its policy says; else S3's refusal: signature, expiry, every field by a
 * condition, and the size.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html (read November 2026)
 */
export const formSignerOf = (
  {fields, bytes}: PostedFields,
  bucket: string,
): {readonly accessKey: string} | {readonly refused: HttpAnswer} => {
  const text = fields.get('policy') ?? '';
  const credential = credentialOf(fields.get('x-amz-credential') ?? '');
  const signature = fields.get('x-amz-signature') ?? '';
  // A bucket that takes nothing from everybody: what is not signed is refused.
  if (text === '' || !credential || signature === '') return {refused: denied()};
  if (!isSignatureOf(credential, text, signature)) return {refused: SIGNATURE_WRONG};
  const policy = policyOf(text);
  if (!policy)
    return {
      refused: s3Error(400, 'InvalidPolicyDocument', 'The content of the form does not meet its policy.'),
    };
  if (Date.parse(policy.expiration) <= Date.now()) return {refused: byPolicy('Policy expired.')};
  const rules = policy.conditions.flatMap(rulesOf);
  const valueOf = (field: string): string => (field === 'bucket' ? bucket : (fields.get(field) ?? ''));
  const broken = rules.find(({field, isMet}) => !isMet(valueOf(field)));
  if (broken) return {refused: byPolicy(`Policy Condition failed: ${broken.words}`)};
  const named = new Set(rules.map(({field}) => field));
  const extra = [...fields.keys()].find((field) => !named.has(field) && !isFree(field));
  if (extra !== undefined) return {refused: byPolicy(`Extra input fields: ${extra}`)};
  const refused = sizeRefusal(policy.conditions, bytes);
  return refused ? {refused} : {accessKey: credential.accessKey};
};
