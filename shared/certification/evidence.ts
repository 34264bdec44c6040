import type {Evidence} from '#shared/model/certificateChange.ts';

/** The largest file that is kept. */
export const MOST_EVIDENCE_BYTES = 10 * 1024 * 1024;

/**
 * What a form for a file lets S3 take. A little more than is kept, so that whoever is just above it is told by our own page,
 * where S3 would answer with XML.
 */
export const MOST_UPLOAD_BYTES = MOST_EVIDENCE_BYTES + 256 * 1024;

/**
 * The largest body of an upload that passes the edge: with the fields of the form around the file, and below what S3 takes, so
 * that nothing which passes here is too large there.
 */
export const MOST_UPLOAD_BODY_BYTES = MOST_EVIDENCE_BYTES + 128 * 1024;

/** How many files one certificate may have had: what was once added stays for its history. */
export const MOST_FILES = 20;

/** How many of its first bytes tell what a file is. */
export const SIGN_BYTES = 8;

const SIGNS: readonly {readonly type: Evidence['type']; readonly bytes: readonly number[]}[] = [
  {type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d]},
  {type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]},
  {type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff]},
];

/** Why a file cannot be kept, or did not arrive. `expired`: its form was too old. */
export const UPLOAD_PROBLEMS = [
  'empty',
  'too-large',
  'wrong-kind',
  'expired',
  'not-arrived',
  'too-many',
] as const;
export type UploadProblem = (typeof UPLOAD_PROBLEMS)[number];

/** A file as it lies there: how large it is, and its first bytes. */
export interface ArrivedFile {
  readonly bytes: number;
  readonly start: Uint8Array;
}

/** What a file is, by its size and its first bytes, whatever it calls itself; or why it cannot be kept. */
export const judgeFile = ({
  bytes,
  start,
}: ArrivedFile): {readonly type: Evidence['type']} | {readonly problem: UploadProblem} => {
  if (bytes === 0) return {problem: 'empty'};
  if (bytes > MOST_EVIDENCE_BYTES) return {problem: 'too-large'};
  const found = SIGNS.find((sign) => sign.bytes.every((byte, index) => start[index] === byte));
  return found ? {type: found.type} : {problem: 'wrong-kind'};
};
