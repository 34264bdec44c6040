import {ProblemError} from '#shared/problems.ts';

/** A file that somebody chose in a form. */
export interface PostedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A form with a file in it (RFC 7578). */
export interface MultipartForm {
  readonly fields: URLSearchParams;
  readonly files: ReadonlyMap<string, PostedFile>;
}

const MOST_PARTS = 20;

const unreadable = (): ProblemError =>
  new ProblemError('invalid-request', 'This form cannot be read. Go back and send it again.');

const boundaryIn = (contentType: string): string => {
  const found = /boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) throw unreadable();
  return boundary;
};

/** A name or a file name in the header of a part; browsers write a quotation mark as %22. */
const parameterIn = (header: string, name: string): string | undefined =>
  new RegExp(`[;\\s]${name}="([^"\\r\\n]*)"`, 'i').exec(header)?.[1]?.replaceAll('%22', '"');

/** Reads a posted form with its files. @throws ProblemError `invalid-request` */
export const readMultipart = (body: Buffer, contentType: string): MultipartForm => {
  const delimiter = Buffer.from(`--${boundaryIn(contentType)}`);
  const fields = new URLSearchParams();
  const files = new Map<string, PostedFile>();
  let at = body.indexOf(delimiter);
  for (let part = 0; at !== -1; part += 1) {
    const start = at + delimiter.length;
    if (body.subarray(start, start + 2).toString('latin1') === '--') return {fields, files};
    const next = body.indexOf(delimiter, start);
    const headEnd = body.indexOf('\r\n\r\n', start);
    if (next === -1 || headEnd === -1 || headEnd > next || part >= MOST_PARTS) throw unreadable();
    const header = body.subarray(start, headEnd).toString('utf8');
    // A line end stands before the next delimiter, and is no part of the value.
    const value = body.subarray(headEnd + 4, Math.max(headEnd + 4, next - 2));
    const name = parameterIn(header, 'name');
    if (name === undefined) throw unreadable();
    const fileName = parameterIn(header, 'filename');
    if (fileName === undefined) fields.append(name, value.toString('utf8'));
    else if (!files.has(name)) files.set(name, {name: fileName, bytes: value});
    at = next;
  }
  throw unreadable();
};
