import {describe, expect, it} from 'vitest';
import {edgeOf} from '../../../infra/local/edge/distribution.ts';
import {ttlOf} from '../../../infra/local/edge/edgeCache.ts';
import {headerOf, type HttpAnswer, type HttpMessage} from '../../../infra/local/gateway/request.ts';
import type {BehaviourModel, OriginModel} from '../../../infra/local/template/distribution.ts';
import type {CachePolicy} from '../../../infra/local/template/distributionPolicies.ts';
import {message} from './messages.ts';

const NONE = {kind: 'none', names: []} as const;
const ALL = {kind: 'all', names: []} as const;
const FILES: OriginModel = {host: 'files.example', path: '', headers: {}};
const API: OriginModel = {host: 'api.example', path: '', headers: {'x-origin-secret': 'true one'}};

const cache = (changes: Partial<CachePolicy> = {}): CachePolicy => ({
  id: 'cache',
  minTtlS: 0,
  defaultTtlS: 0,
  maxTtlS: 60,
  headers: NONE,
  cookies: NONE,
  query: ALL,
  encodings: ['br', 'gzip'],
  ...changes,
});

const behaviour = (pattern: string, changes: Partial<BehaviourModel> = {}): BehaviourModel => ({
  pattern,
  methods: ['GET', 'HEAD'],
  origins: [API],
  failoverStatuses: [],
  cache: cache(),
  originRequest: {headers: NONE, edgeHeaders: [], cookies: NONE, query: NONE},
  responseHeaders: {set: [], remove: []},
  compresses: false,
  viewerRequestCode: undefined,
  ...changes,
});

const answer = (status: number, body = '', headers: [string, string][] = []): HttpAnswer => ({
  status,
  headers,
  body: Buffer.from(body),
});

/** An edge before two origins that write down what they are asked. */
const edgeWith = (
  behaviours: BehaviourModel[],
  respond: (asked: HttpMessage, host: string) => HttpAnswer,
) => {
  const asked: (HttpMessage & {host: string})[] = [];
  const edge = edgeOf({behaviours, rootObject: '', errorTtlS: new Map([[404, 0]])}, (host) => (request) => {
    asked.push({...request, host});
    return respond(request, host);
  });
  return {asked, ask: (changes: Partial<HttpMessage>) => edge.handle(message(changes))};
};

describe('The behaviour that a path meets', () => {
  it('is the first whose pattern fits, stars standing for slashes too', async () => {
    const {ask} = edgeWith(
      [
        behaviour('/support/*/email', {origins: [API]}),
        behaviour('/support/*', {origins: [FILES]}),
        behaviour('*', {origins: [{...API, host: 'default'}]}),
      ],
      (_, host) => answer(200, host),
    );
    const origin = async (path: string) => (await ask({path})).body.toString();

    expect(await origin('/support/walk/email')).toBe('api.example');
    expect(await origin('/support/walk/runs/1/calendar.ics')).toBe('files.example');
    expect(await origin('/Support/walk')).toBe('default');
    expect(await origin('/supports')).toBe('default');
  });

  it('answers 403 itself for a method that it does not allow', async () => {
    const {ask, asked} = edgeWith([behaviour('*')], () => answer(200));

    expect(await ask({method: 'POST'})).toMatchObject({status: 403});
    expect(asked).toHaveLength(0);
  });

  it('asks the second origin when the first has no such file', async () => {
    const {ask} = edgeWith(
      [behaviour('*', {origins: [FILES, API], failoverStatuses: [403, 404]})],
      (_, host) => (host === FILES.host ? answer(403) : answer(404, 'useful')),
    );
    const {status, body} = await ask({path: '/nothing'});

    expect([status, body.toString()]).toEqual([404, 'useful']);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const {ask} = edgeWith([behaviour('*')], () => answer(200, 'body', [['content-type', 'text/html']]));
    const {body, ...rest} = await ask({method: 'HEAD'});

    expect(body).toHaveLength(0);
    expect(headerOf(rest, 'content-type')).toBe('text/html');
  });
});

describe('What an origin is told', () => {
  const viewer: Partial<HttpMessage> = {
    path: '/a',
    query: 'q=1&utm_source=x',
    headers: [
      ['host', 'localhost'],
      ['cookie', 'session=1; other=2'],
      ['accept-language', 'cy'],
      ['idempotency-key', 'k'],
      ['x-origin-secret', 'forged'],
      ['cloudfront-viewer-address', '198.51.100.9:1'],
      ['accept-encoding', 'gzip, deflate, br'],
      ['user-agent', 'phone'],
    ],
  };
  const told = async (changes: Partial<BehaviourModel>) => {
    const {ask, asked} = edgeWith([behaviour('*', changes)], () => answer(200));
    await ask(viewer);
    const [first] = asked;
    if (!first) throw new Error('The origin was not asked');
    return {query: first.query, header: (name: string) => headerOf(first, name)};
  };

  it('is nothing that no policy names', async () => {
    const {query, header} = await told({cache: cache({query: NONE, encodings: []})});

    expect(query).toBe('');
    for (const name of [
      'cookie',
      'accept-language',
      'idempotency-key',
      'cloudfront-viewer-address',
      'accept-encoding',
    ]) {
      expect(header(name)).toBeUndefined();
    }
    expect(header('user-agent')).toBe('Amazon CloudFront');
    expect(header('x-forwarded-for')).toBe('192.0.2.1');
  });

  it('is what the cache policy keys on and what the origin request policy adds', async () => {
    const {query, header} = await told({
      cache: cache({query: {kind: 'some', names: ['q']}}),
      originRequest: {
        headers: {kind: 'some', names: ['idempotency-key']},
        edgeHeaders: ['cloudfront-viewer-address'],
        cookies: {kind: 'allBut', names: ['other']},
        query: NONE,
      },
    });

    expect(query).toBe('q=1');
    expect(header('cookie')).toBe('session=1');
    expect(header('idempotency-key')).toBe('k');
    expect(header('accept-encoding')).toBe('br,gzip');
  });

  it("is the viewer's address as the edge saw it, never as the viewer claims it", async () => {
    const originRequest = {
      headers: ALL,
      edgeHeaders: ['cloudfront-viewer-address'],
      cookies: NONE,
      query: NONE,
    };
    expect((await told({originRequest})).header('cloudfront-viewer-address')).toBe('192.0.2.1:40000');
    expect(
      (await told({originRequest: {...originRequest, edgeHeaders: []}})).header('cloudfront-viewer-address'),
    ).toBeUndefined();
  });

  it("is the origin's own secret, whatever the viewer sent", async () => {
    expect(
      (await told({originRequest: {headers: ALL, edgeHeaders: [], cookies: NONE, query: NONE}})).header(
        'x-origin-secret',
      ),
    ).toBe('true one');
    expect((await told({})).header('host')).toBe('api.example');
  });
});

describe('What the edge keeps', () => {
  const counting = (headers: [string, string][], changes: Partial<BehaviourModel> = {}, status = 200) => {
    let count = 0;
    const {ask} = edgeWith([behaviour('*', changes)], () => answer(status, String((count += 1)), headers));
    return async (request: Partial<HttpMessage> = {}) => {
      const got = await ask(request);
      return `${got.body.toString()} ${headerOf(got, 'x-cache')?.split(' ')[0] ?? ''}`;
    };
  };

  it('is an answer that says so, for each query string', async () => {
    const get = counting([['cache-control', 'max-age=30']]);
    expect([await get({query: 'a=1'}), await get({query: 'a=1'}), await get({query: 'a=2'})]).toEqual([
      '1 Miss',
      '1 Hit',
      '2 Miss',
    ]);
  });

  it.each(['no-store', 'private', 'no-cache'])('is never an answer that says %s', async (control) => {
    const get = counting([['cache-control', control]]);
    expect([await get(), await get()]).toEqual(['1 Miss', '2 Miss']);
  });

  it('is nothing where the policy allows no time', async () => {
    const get = counting([['cache-control', 'max-age=30']], {cache: cache({maxTtlS: 0})});
    expect([await get(), await get()]).toEqual(['1 Miss', '2 Miss']);
  });

  it('is kept apart by cookies where the policy keys on them', async () => {
    const get = counting([['cache-control', 'max-age=30']], {cache: cache({cookies: ALL})});
    const as = (cookie: string) => get({headers: [['cookie', cookie]]});
    expect([await as('a=1'), await as('a=2'), await as('a=1')]).toEqual(['1 Miss', '2 Miss', '1 Hit']);
  });

  it('never shows one person the cookies of another', async () => {
    const {ask} = edgeWith([behaviour('*')], () =>
      answer(200, 'x', [
        ['cache-control', 'max-age=9'],
        ['set-cookie', 'id=1'],
      ]),
    );
    await ask({});
    expect(headerOf(await ask({}), 'set-cookie')).toBeUndefined();
  });

  it('is a failure for 10 seconds, unless the distribution names another time for it', () => {
    expect(ttlOf(answer(500), cache(), new Map())).toBe(10);
    expect(ttlOf(answer(500), cache(), new Map([[500, 0]]))).toBe(0);
    expect(ttlOf(answer(503, '', [['cache-control', 'no-store']]), cache(), new Map())).toBe(0);
  });

  it('lasts as long as the answer says, within what the policy allows', () => {
    const ttl = (control: string) =>
      ttlOf(
        answer(200, '', control ? [['cache-control', control]] : []),
        cache({minTtlS: 1, defaultTtlS: 20}),
        new Map(),
      );
    expect([
      ttl('max-age=30'),
      ttl('max-age=300'),
      ttl('s-maxage=5, max-age=30'),
      ttl('max-age=0'),
      ttl(''),
    ]).toEqual([30, 60, 5, 1, 20]);
  });

  it('answers 304 to a viewer that holds it', async () => {
    const {ask} = edgeWith([behaviour('*')], () =>
      answer(200, 'x', [
        ['cache-control', 'max-age=9'],
        ['etag', '"1"'],
      ]),
    );
    expect(await ask({headers: [['if-none-match', 'W/"1"']]})).toMatchObject({status: 304});
    expect(await ask({headers: [['if-none-match', '"2"']]})).toMatchObject({status: 200});
  });
});

describe('What the edge changes', () => {
  const page = answer(200, 'x'.repeat(5000), [
    ['content-type', 'text/html; charset=utf-8'],
    ['cache-control', 'max-age=9'],
    ['etag', '"1"'],
  ]);
  const accepting: Partial<HttpMessage> = {headers: [['accept-encoding', 'gzip, br']]};

  it('is the size of what it keeps, when the viewer can unpack it', async () => {
    const {ask} = edgeWith([behaviour('*', {compresses: true})], () => page);
    const packed = await ask(accepting);

    expect(headerOf(packed, 'content-encoding')).toBe('br');
    expect(headerOf(packed, 'etag')).toBe('W/"1"');
    expect(packed.body.length).toBeLessThan(500);
    expect(headerOf(await ask({}), 'content-encoding')).toBeUndefined();
  });

  it('is not what it may not keep', async () => {
    const {ask} = edgeWith([behaviour('*', {compresses: true})], () => ({
      ...page,
      headers: [
        ['content-type', 'text/html'],
        ['cache-control', 'no-store'],
      ],
    }));
    expect(headerOf(await ask(accepting), 'content-encoding')).toBeUndefined();
  });

  it('is the headers that the policy sets and removes, on its own failures too', async () => {
    const responseHeaders = {
      set: [
        {name: 'x-frame-options', value: 'DENY', overrides: true},
        {name: 'referrer-policy', value: 'same-origin', overrides: false},
      ],
      remove: ['server'],
    };
    const {ask} = edgeWith([behaviour('*', {responseHeaders})], () =>
      answer(200, '', [
        ['x-frame-options', 'SAMEORIGIN'],
        ['referrer-policy', 'no-referrer'],
        ['server', 'x'],
      ]),
    );
    const got = await ask({});

    expect([
      headerOf(got, 'x-frame-options'),
      headerOf(got, 'referrer-policy'),
      headerOf(got, 'server'),
    ]).toEqual(['DENY', 'no-referrer', undefined]);
    expect(headerOf(await ask({method: 'DELETE'}), 'x-frame-options')).toBe('DENY');
  });
});

describe('A viewer-request function', () => {
  const withCode = (code: string) =>
    edgeWith([behaviour('*', {viewerRequestCode: code})], (asked) =>
      answer(200, `${asked.path}?${asked.query}`),
    );

  it('changes the path and leaves the query as it was', async () => {
    const {ask} = withCode(
      "function handler(event) { event.request.uri += '/index.html'; return event.request; }",
    );
    expect((await ask({path: '/caf%C3%A9', query: 'a=1&b&a=%20'})).body.toString()).toBe(
      '/caf%C3%A9/index.html?a=1&a=%20&b',
    );
  });

  it('may answer by itself', async () => {
    const {ask, asked} = withCode(
      "function handler() { return {statusCode: 301, headers: {location: {value: '/there'}}}; }",
    );
    const got = await ask({});

    expect([got.status, headerOf(got, 'location')]).toEqual([301, '/there']);
    expect(asked).toHaveLength(0);
  });

  it('reaches nothing of this process, and its failure is a 503', async () => {
    const {ask} = withCode('function handler(event) { process.exit(); return event.request; }');
    expect(await ask({})).toMatchObject({status: 503});
  });
});
