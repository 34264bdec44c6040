import {gunzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {encode} from '../../../functions/http/encode.ts';
import type {Reply} from '../../../functions/http/reply.ts';
import {SHARING} from '../../../functions/http/sharing.ts';

const page = (control?: string, body = 'x'.repeat(2000)): Reply => ({
  status: 200,
  headers: {'content-type': 'text/html', ...(control !== undefined && {'cache-control': control})},
  body,
});
const sent = (reply: Reply, asked: Partial<Parameters<typeof encode>[1]> = {}) =>
  encode(reply, {method: 'GET', acceptEncoding: '', ifNoneMatch: '', ...asked});
const tagOf = (reply: Reply): string => String(sent(reply).headers?.etag);

const KEPT = [SHARING.asked, SHARING.moment, SHARING.everybody];

describe('An answer that may be kept', () => {
  it.each(KEPT)('has a tag of what it says (%s)', (control) => {
    expect(tagOf(page(control))).toMatch(/^W\/"[\w-]{22}"$/);
    expect(tagOf(page(control))).toBe(tagOf(page(control)));
    expect(tagOf(page(control))).not.toBe(tagOf(page(control, 'other')));
  });

  it.each(KEPT)('is not sent again to whoever holds it (%s)', (control) => {
    const tag = tagOf(page(control));
    for (const ifNoneMatch of [tag, tag.slice(2), `"old", ${tag}`, '*']) {
      const answer = sent(page(control), {ifNoneMatch});
      expect(answer).toEqual({
        statusCode: 304,
        headers: {'cache-control': control, etag: tag},
        body: '',
      });
    }
    expect(sent(page(control), {ifNoneMatch: '"old"'}).statusCode).toBe(200);
  });

  it('has the same tag packed, unpacked and asked for by HEAD', () => {
    const reply = page(SHARING.asked);
    const packed = sent(reply, {acceptEncoding: 'gzip'});
    expect(packed.headers?.etag).toBe(tagOf(reply));
    expect(gunzipSync(Buffer.from(packed.body ?? '', 'base64')).toString()).toBe(reply.body);
    const head = sent(reply, {method: 'HEAD'});
    expect([head.statusCode, head.headers?.etag, head.body]).toEqual([200, tagOf(reply), '']);
  });

  it('is left to CloudFront to compress only when CloudFront keeps it', () => {
    expect(sent(page(SHARING.moment), {acceptEncoding: 'gzip'}).headers).not.toHaveProperty(
      'content-encoding',
    );
    expect(sent(page(SHARING.asked), {acceptEncoding: 'gzip'}).headers).toHaveProperty(
      'content-encoding',
      'gzip',
    );
  });
});

describe('An answer that may not be kept', () => {
  it.each([undefined, SHARING.personal])('has no tag, whatever is asked (%s)', (control) => {
    const answer = sent(page(control), {ifNoneMatch: '*'});
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).not.toHaveProperty('etag');
    expect(answer.headers?.['cache-control']).toContain('no-store');
  });

  it('is any that is no success', () => {
    for (const status of [301, 400, 404, 500]) {
      expect(sent({...page(SHARING.everybody), status}, {ifNoneMatch: '*'}).statusCode).toBe(status);
    }
  });
});
