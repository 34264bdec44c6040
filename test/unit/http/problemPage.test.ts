import {describe, expect, test} from 'vitest';
import {ProblemError} from '#shared/problems.ts';
import {problemPage} from '../../../functions/http/problemPage.tsx';
import type {HttpRequest} from '../../../functions/http/request.ts';

const request: HttpRequest = {
  id: 'request-1',
  method: 'GET',
  path: '/nope',
  params: {},
  query: new URLSearchParams(),
  headers: {},
  cookies: new Map(),
  body: Buffer.from(''),
  viewerAddress: null,
};

const shells = () => ({
  '404': ['<html><head>', 'head', '</head><main>', 'problem', '</main>'],
  '500': ['<html><head>', 'head', '</head><main>', 'problem', '</main>'],
});

describe('problemPage', () => {
  test('gives a way on from an address that is not there', () => {
    const {status, body = ''} = problemPage(shells)(new ProblemError('not-found', 'No page here.'), request);
    expect(status).toBe(404);
    expect(body).toContain('<title>Page not found - Local Menu</title>');
    expect(body).toContain('action="/find"');
    expect(body).toContain('href="/conditions"');
    expect(body).toContain('href="tel:111"');
    expect(body).not.toContain('request-1');
  });

  test('names the request when the fault is ours', () => {
    const {status, body} = problemPage(shells)(new ProblemError('unexpected', 'Try again.'), request);
    expect(status).toBe(500);
    expect(body).toContain('request-1');
  });

  test('gives back what was posted, to send again with one press, when the fault is ours', () => {
    const posted: HttpRequest = {
      ...request,
      method: 'POST',
      path: '/refer/living-well/check',
      headers: {'content-type': 'application/x-www-form-urlencoded'},
      body: Buffer.from('key=k-1&name=Amina+%22A%22+Khan&need=1&need=2'),
    };
    const failed = problemPage(shells)(new ProblemError('busy-try-again', 'Busy.'), posted);
    expect(failed.status).toBe(503);
    expect(failed.body).toContain('<form method="post" action="/refer/living-well/check">');
    expect(failed.body).toContain('name="name" value="Amina &quot;A&quot; Khan"');
    expect(failed.body?.match(/name="need"/g)).toHaveLength(2);
    expect(problemPage(shells)(new ProblemError('not-found', 'None.'), posted).body).not.toContain('Amina');
  });

  test('escapes what it is told', () => {
    const {body} = problemPage(shells)(new ProblemError('invalid-request', '<script>x'), request);
    expect(body).not.toContain('<script>x');
  });

  test('still gives a way on when the shells cannot be read', () => {
    const broken = () => {
      throw new Error('No file');
    };
    const {status, body = ''} = problemPage(broken)(new ProblemError('not-found', 'No page here.'), request);
    expect(status).toBe(404);
    expect(body).toMatch(/^<!doctype html><html lang="en">/);
    expect(body).toContain('action="/find"');
  });
});

const posted = (path: string, query: string): HttpRequest => ({
  ...request,
  method: 'POST',
  path,
  query: new URLSearchParams(query),
  headers: {'content-type': 'application/x-www-form-urlencoded'},
  body: Buffer.from('name=Amina&key=a-key'),
});
const failed = new ProblemError('unexpected', 'We could not do this');
const bodyOf = (path: string, query = ''): string =>
  problemPage(shells)(failed, posted(path, query)).body ?? '';

describe('A form that we failed to take', () => {
  test('comes back with everything in it, to the very address: which form it is stands there', () => {
    const body = bodyOf('/refer/living-well/check', 'form=abc_DEF-123&back=check');
    expect(body).toContain('action="/refer/living-well/check?form=abc_DEF-123&amp;back=check"');
    expect(body).toMatch(/name="name" value="Amina"/);
    expect(bodyOf('/refer/living-well/check')).toContain('action="/refer/living-well/check"');
  });

  test('carries no markup from its address', () => {
    expect(bodyOf('/refer/living-well/check', 'form="><script>alert(1)</script>')).not.toContain('<script>');
  });
});
