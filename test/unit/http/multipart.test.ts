import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ProblemError} from '#shared/problems.ts';
import {readMultipart} from '../../../functions/http/multipart.ts';
import {fileOf, formOf} from '../../../functions/http/request.ts';

const TYPE = 'multipart/form-data; boundary=the-boundary';

const bodyOf = (fields: readonly (readonly [string, string])[], file: Buffer): Buffer =>
  Buffer.concat([
    ...fields.map(([name, value]) =>
      Buffer.from(`--the-boundary\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    ),
    Buffer.from(
      '--the-boundary\r\nContent-Disposition: form-data; name="file"; filename="a %22b%22.csv"\r\nContent-Type: text/csv\r\n\r\n',
    ),
    file,
    Buffer.from('\r\n--the-boundary--\r\n'),
  ]);

describe('a form with a file in it', () => {
  it('gives back every byte of the file and every letter of the fields', () => {
    const bytes = fc
      .uint8Array({maxLength: 200})
      .map((array) => Buffer.from(array))
      .filter((buffer) => !buffer.includes('--the-boundary'));
    fc.assert(
      fc.property(fc.string(), bytes, (value, file) => {
        const {fields, files} = readMultipart(bodyOf([['source', value]], file), TYPE);
        expect(fields.get('source')).toBe(value.toWellFormed());
        expect(files.get('file')?.bytes.equals(file)).toBe(true);
        expect(files.get('file')?.name).toBe('a "b".csv');
      }),
    );
  });

  it('is refused when its fields are longer than those of any form of ours, and not when its file is', () => {
    const requestOf = (body: Buffer) => ({headers: {'content-type': TYPE}, body});
    const long = 'x'.repeat(300_000);
    const tooLarge = expect.objectContaining({slug: 'too-large'}) as Error;
    expect(() => formOf(requestOf(bodyOf([['note', long]], Buffer.of())))).toThrow(tooLarge);
    expect(() => formOf(requestOf(bodyOf([[long, 'note']], Buffer.of())))).toThrow(tooLarge);
    const withFile = requestOf(bodyOf([['note', 'short']], Buffer.from(long)));
    expect(formOf(withFile).get('note')).toBe('short');
    expect(fileOf(withFile, 'file')?.bytes).toHaveLength(300_000);
  });

  it.each([
    ['no boundary', Buffer.from('--x--'), 'multipart/form-data'],
    ['no end', Buffer.from('--the-boundary\r\ncontent-disposition: form-data; name="a"\r\n\r\n1'), TYPE],
    [
      'no name',
      Buffer.from('--the-boundary\r\ncontent-disposition: form-data\r\n\r\n1\r\n--the-boundary--'),
      TYPE,
    ],
    ['nothing', Buffer.alloc(0), TYPE],
    [
      'too many parts',
      bodyOf(
        Array.from({length: 30}, (_, index) => [`f${index}`, '1'] as const),
        Buffer.alloc(0),
      ),
      TYPE,
    ],
  ])('is refused in words with %s', (_, body, type) => {
    expect(() => readMultipart(body, type)).toThrow(ProblemError);
  });

  it('never breaks on bytes that somebody made up', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), (array) => {
        const body = Buffer.concat([Buffer.from('--the-boundary\r\n'), Buffer.from(array)]);
        expect(() => {
          try {
            readMultipart(body, TYPE);
          } catch (failure) {
            if (!(failure instanceof ProblemError)) throw failure;
          }
        }).not.toThrow();
      }),
    );
  });
});
