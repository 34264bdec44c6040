import {readFileSync} from 'node:fs';
import {runInNewContext} from 'node:vm';
import {describe, expect, it} from 'vitest';

type EdgeQuery = Record<string, {value: string; multiValue?: {value: string}[]}>;
type EdgeResult = {uri: string} | {statusCode: number; headers: {location: {value: string}}};

const code = readFileSync('infra/constructs/cleanUrls.js', 'utf8');
const run = (uri: string, querystring: EdgeQuery = {}): EdgeResult => {
  const handler = runInNewContext(`${code}\nhandler`) as (event: unknown) => EdgeResult;
  return handler({version: '1.0', request: {method: 'GET', uri, querystring, headers: {}, cookies: {}}});
};

describe('clean addresses', () => {
  it.each([
    ['/', '/index.html'],
    ['/about', '/about/index.html'],
    ['/conditions/type-2-diabetes', '/conditions/type-2-diabetes/index.html'],
    ['/favicon.svg', '/favicon.svg'],
    ['/assets/page.abc123.css', '/assets/page.abc123.css'],
    ['/v1.2/notes', '/v1.2/notes/index.html'],
  ])('asks for the file of %s', (uri, file) => {
    expect(run(uri)).toMatchObject({uri: file});
  });

  it('leads an address with a slash at its end to the one without', () => {
    expect(run('/about/')).toMatchObject({statusCode: 301, headers: {location: {value: '/about'}}});
    expect(run('/about//')).toMatchObject({headers: {location: {value: '/about'}}});
    expect(run('//')).toMatchObject({headers: {location: {value: '/'}}});
  });

  it('keeps the query string on the way', () => {
    const query = {
      postcode: {value: 'LS6%203HN'},
      print: {value: ''},
      condition: {value: 'copd', multiValue: [{value: 'copd'}, {value: 'asthma'}]},
    };
    expect(run('/find/', query)).toMatchObject({
      headers: {location: {value: '/find?postcode=LS6%203HN&print&condition=copd&condition=asthma'}},
    });
  });

  it.each(['//evil.example/', '/\\evil.example/', '///evil.example/a/', '/\\/evil.example/'])(
    'never leads to another site (%s)',
    (uri) => {
      const result = run(uri);
      const location = 'headers' in result ? result.headers.location.value : '';
      expect(new URL(location, 'https://local-menu.example').host).toBe('local-menu.example');
    },
  );

  it('is small enough for CloudFront, which takes 10 kB', () => {
    expect(code.length).toBeLessThan(10_240);
  });
});
