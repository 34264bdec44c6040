import {describe, expect, test} from 'vitest';
import {ProblemError} from '#shared/problems.ts';
import {problemPage} from '../../../functions/http/problemPage.tsx';

const request = {id: 'request-1', path: '/nope'};
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
