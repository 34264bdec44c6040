import {describe, expect, it} from 'vitest';
import {ProblemError} from '#shared/problems.ts';
import {problemPage} from '../../../functions/http/problemPage.tsx';

const posted = (path: string, query: string) => ({
  id: 'test',
  method: 'POST',
  path,
  query: new URLSearchParams(query),
  headers: {'content-type': 'application/x-www-form-urlencoded'},
  cookies: new Map<string, string>(),
  body: Buffer.from('name=Amina&key=a-key'),
  viewerAddress: '203.0.113.7',
});
const failed = new ProblemError('unexpected', 'We could not do this');
const bodyOf = (path: string, query = ''): string =>
  problemPage(() => ({}))(failed, posted(path, query)).body ?? '';

describe('A form that we failed to take', () => {
  it('comes back with everything in it, to the very address: which form it is stands there', () => {
    const body = bodyOf('/refer/living-well/check', 'form=abc_DEF-123&back=check');
    expect(body).toContain('action="/refer/living-well/check?form=abc_DEF-123&amp;back=check"');
    expect(body).toMatch(/name="name" value="Amina"/);
    expect(bodyOf('/refer/living-well/check')).toContain('action="/refer/living-well/check"');
  });

  it('carries no markup from its address', () => {
    expect(bodyOf('/refer/living-well/check', 'form="><script>alert(1)</script>')).not.toContain('<script>');
  });
});
