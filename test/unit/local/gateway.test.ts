import {describe, expect, it} from 'vitest';
import {eventOf} from '../../../infra/local/gateway/event.ts';
import {gatewayOf, LARGEST_BODY_BYTES} from '../../../infra/local/gateway/gateway.ts';
import {headerOf, type HttpAnswer, type HttpMessage} from '../../../infra/local/gateway/request.ts';
import type {Outcome} from '../../../infra/local/lambda/functionProcess.ts';
import {message} from './messages.ts';
import {routeModel} from './models.ts';

const DEVELOPER_GUIDE =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html';
const ROUTES_GUIDE =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html';
const QUOTAS = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html';
/** Measured by its author on a real HTTP API. */
const BASE64_MEASURED = 'https://github.com/ministackorg/ministack/pull/766';
const MULTIPART_SEEN = 'https://github.com/dherault/serverless-offline/pull/1776';
const FORM_SEEN = 'https://github.com/denoland/deno_registry2/issues/33';
const PATH_MEASURED = 'https://github.com/middleapi/standard-server/pull/93';
const RAW_QUERY_SEEN = 'https://github.com/ministackorg/ministack/issues/1035';
const TIMEOUT_SEEN = 'https://github.com/serverless/serverless/issues/11222';
const DEFAULT_TYPE_SEEN = 'https://github.com/fujiwara/ridge/pull/9';
const LAMBDA_LIMITS = 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html';

const event = (changes: Partial<HttpMessage>) =>
  eventOf(message(changes), {routeKey: '$default', pathParameters: {}, apiId: 'api', host: 'api.example'});

const post = (contentType: string | undefined, body: string): Partial<HttpMessage> => ({
  method: 'POST',
  headers: contentType === undefined ? [] : [['content-type', contentType]],
  body: Buffer.from(body),
});

interface EventCase {
  readonly behaviour: string;
  readonly source: string;
  readonly request: Partial<HttpMessage>;
  readonly expected: Record<string, unknown>;
}

const EVENT_CASES: readonly EventCase[] = [
  {
    behaviour: 'gives a posted form as base64',
    source: `${BASE64_MEASURED} ${FORM_SEEN}`,
    request: post('application/x-www-form-urlencoded', 'a=1&b=%C3%A9'),
    expected: {isBase64Encoded: true, body: Buffer.from('a=1&b=%C3%A9').toString('base64')},
  },
  {
    behaviour: 'gives multipart as base64',
    source: MULTIPART_SEEN,
    request: post('multipart/form-data; boundary=x', '--x--'),
    expected: {isBase64Encoded: true, body: Buffer.from('--x--').toString('base64')},
  },
  {
    behaviour: 'gives JSON as text, whatever its charset',
    source: BASE64_MEASURED,
    request: post('Application/JSON; charset=utf-8', '{"a":"é"}'),
    expected: {isBase64Encoded: false, body: '{"a":"é"}'},
  },
  {
    behaviour: 'gives text as text',
    source: BASE64_MEASURED,
    request: post('text/csv', 'a,b'),
    expected: {isBase64Encoded: false, body: 'a,b'},
  },
  {
    behaviour: 'gives XML and JavaScript as text',
    source: BASE64_MEASURED,
    request: post('application/xml', '<a/>'),
    expected: {isBase64Encoded: false, body: '<a/>'},
  },
  {
    behaviour: 'gives a body without a content type as base64',
    source: BASE64_MEASURED,
    request: post(undefined, 'x'),
    expected: {isBase64Encoded: true, body: 'eA=='},
  },
  {
    behaviour: 'gives a type that it does not list, such as problem+json, as base64',
    source: BASE64_MEASURED,
    request: post('application/problem+json', '{}'),
    expected: {isBase64Encoded: true, body: 'e30='},
  },
  {
    behaviour: 'leaves out the body when there is none',
    source: DEVELOPER_GUIDE,
    request: {method: 'POST', headers: [['content-type', 'application/x-www-form-urlencoded']]},
    expected: {isBase64Encoded: false, body: undefined},
  },
  {
    behaviour: 'joins repeated parameters with commas and keeps the raw string',
    source: DEVELOPER_GUIDE,
    request: {query: 'a=1&a=2&b=3'},
    expected: {rawQueryString: 'a=1&a=2&b=3', queryStringParameters: {a: '1,2', b: '3'}},
  },
  {
    behaviour: 'decodes parameters, but not the raw string',
    source: `${DEVELOPER_GUIDE} ${RAW_QUERY_SEEN}`,
    request: {query: 'q=sugar%20diabetes&p=a%2Cb'},
    expected: {
      rawQueryString: 'q=sugar%20diabetes&p=a%2Cb',
      queryStringParameters: {q: 'sugar diabetes', p: 'a,b'},
    },
  },
  {
    behaviour: 'has an empty raw string and no parameters without a query',
    source: DEVELOPER_GUIDE,
    request: {},
    expected: {rawQueryString: '', queryStringParameters: undefined},
  },
  {
    behaviour: 'takes cookies out of the headers into a list, one each',
    source: DEVELOPER_GUIDE,
    request: {
      headers: [
        ['cookie', 'a=1; b=2'],
        ['cookie', 'c=3'],
        ['accept', '*/*'],
      ],
    },
    expected: {cookies: ['a=1', 'b=2', 'c=3'], headers: {accept: '*/*'}},
  },
  {
    behaviour: 'has no cookies field without cookies',
    source: DEVELOPER_GUIDE,
    request: {},
    expected: {cookies: undefined},
  },
  {
    behaviour: 'joins repeated headers with commas',
    source: DEVELOPER_GUIDE,
    request: {
      headers: [
        ['accept', 'text/html'],
        ['accept', 'application/json'],
      ],
    },
    expected: {headers: {accept: 'text/html,application/json'}},
  },
  {
    behaviour: 'decodes the path',
    source: PATH_MEASURED,
    request: {path: '/support/caf%C3%A9%20club'},
    expected: {rawPath: '/support/café club'},
  },
  {
    behaviour: 'loses what follows a decoded question mark in the path',
    source: PATH_MEASURED,
    request: {path: '/support/what%3Fnow'},
    expected: {rawPath: '/support/what'},
  },
  {
    behaviour: 'keeps a path that is not valid percent-encoding',
    source: 'ours: AWS does not say; a request must not be lost',
    request: {path: '/support/100%'},
    expected: {rawPath: '/support/100%'},
  },
];

describe('The event of an HTTP API', () => {
  it.each(EVENT_CASES)('$behaviour ($source)', ({request, expected}) => {
    const made: Readonly<Record<string, unknown>> = {...event(request)};

    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, made[name]]))).toEqual(expected);
  });

  it('tells method, address, time and route as format 2.0 does', () => {
    const {version, requestContext} = event({method: 'HEAD', headers: [['user-agent', 'phone']]});

    expect(version).toBe('2.0');
    expect(requestContext.http).toMatchObject({method: 'HEAD', sourceIp: '192.0.2.1', userAgent: 'phone'});
    expect(requestContext.time).toMatch(/^\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} \+0000$/);
    expect(requestContext.stage).toBe('$default');
  });
});

const answerOf = async (outcome: Outcome, changes: Partial<HttpMessage> = {}): Promise<HttpAnswer> =>
  gatewayOf({
    api: {id: 'api', host: 'api.example', routes: [routeModel('$default')]},
    invoke: () => Promise.resolve(outcome),
  })(message(changes));

const result = (value: unknown): Outcome => ({kind: 'result', payload: JSON.stringify(value)});

interface AnswerCase {
  readonly behaviour: string;
  readonly source: string;
  readonly outcome: Outcome;
  readonly status: number;
  readonly body?: string;
  readonly headers?: Record<string, string | undefined>;
}

const ANSWER_CASES: readonly AnswerCase[] = [
  {
    behaviour: 'infers 200 and JSON from an object without a status',
    source: DEVELOPER_GUIDE,
    outcome: result({message: 'hello'}),
    status: 200,
    body: '{"message":"hello"}',
    headers: {'content-type': 'application/json'},
  },
  {
    behaviour: 'infers 200 from a string',
    source: DEVELOPER_GUIDE,
    outcome: result('Hello from Lambda!'),
    status: 200,
    body: 'Hello from Lambda!',
    headers: {'content-type': 'application/json'},
  },
  {
    behaviour: 'takes status, headers and body as they are given, names in small letters',
    source: DEVELOPER_GUIDE,
    outcome: result({statusCode: 303, headers: {Location: '/next'}, body: ''}),
    status: 303,
    body: '',
    headers: {location: '/next'},
  },
  {
    behaviour: 'decodes a base64 body',
    source: BASE64_MEASURED,
    outcome: result({statusCode: 200, body: Buffer.from('bytes').toString('base64'), isBase64Encoded: true}),
    status: 200,
    body: 'bytes',
  },
  {
    behaviour: 'says text/plain where the function names no type',
    source: DEFAULT_TYPE_SEEN,
    outcome: result({statusCode: 200, body: 'x'}),
    status: 200,
    headers: {'content-type': 'text/plain;charset=UTF-8'},
  },
  {
    behaviour: 'answers 500 when the function throws',
    source: DEVELOPER_GUIDE,
    outcome: {kind: 'error', errorType: 'Error', errorMessage: 'secret detail'},
    status: 500,
    body: '{"message":"Internal Server Error"}',
  },
  {
    behaviour: 'answers 500 when the function dies',
    source: DEVELOPER_GUIDE,
    outcome: {kind: 'error', errorType: 'Runtime.ExitError', errorMessage: ''},
    status: 500,
    body: '{"message":"Internal Server Error"}',
  },
  {
    behaviour: 'answers 500 for a status that is no number',
    source: DEVELOPER_GUIDE,
    outcome: result({statusCode: 'fine', body: 'x'}),
    status: 500,
    body: '{"message":"Internal Server Error"}',
  },
  {
    behaviour: 'answers 500 for more than Lambda may give back (6 MB)',
    source: LAMBDA_LIMITS,
    outcome: result({statusCode: 200, body: 'x'.repeat(6_300_000)}),
    status: 500,
    body: '{"message":"Internal Server Error"}',
  },
];

describe('The answer of an HTTP API', () => {
  it.each(ANSWER_CASES)('$behaviour ($source)', async ({outcome, status, body, headers = {}}) => {
    const answer = await answerOf(outcome);

    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toBe(body ?? answer.body.toString());
    for (const [name, value] of Object.entries(headers)) expect(headerOf(answer, name)).toBe(value);
  });

  it(`makes a set-cookie header of each cookie (${DEVELOPER_GUIDE})`, async () => {
    const {headers} = await answerOf(result({statusCode: 200, cookies: ['a=1; Path=/', 'b=2'], body: ''}));

    expect(headers.filter(([name]) => name === 'set-cookie').map(([, value]) => value)).toEqual([
      'a=1; Path=/',
      'b=2',
    ]);
  });

  it(`refuses a body over 10 MB with 413 (${QUOTAS})`, async () => {
    expect(await answerOf(result({}), post('text/plain', 'x'.repeat(LARGEST_BODY_BYTES + 1)))).toMatchObject({
      status: 413,
    });
  });

  it(`refuses a body that is over 6 MB as an event with 413 (${LAMBDA_LIMITS})`, async () => {
    expect(
      await answerOf(result({}), post('application/x-www-form-urlencoded', 'x'.repeat(5_000_000))),
    ).toMatchObject({status: 413});
  });

  it(`answers 503 when the function takes longer than the integration waits (${TIMEOUT_SEEN})`, async () => {
    const gateway = gatewayOf({
      api: {id: 'api', host: 'api.example', routes: [routeModel('$default')]},
      invoke: () => new Promise(() => undefined),
    });

    const answer = await gateway(message());

    expect(answer.status).toBe(503);
    expect(answer.body.toString()).toBe('{"message":"Service Unavailable"}');
  });
});

describe(`The route that an HTTP API chooses (${ROUTES_GUIDE})`, () => {
  const routes = [
    'GET /pets/dog/1',
    'GET /pets/dog/{id}',
    'GET /pets/{proxy+}',
    'ANY /{proxy+}',
    'POST /refer/{slug}',
    '$default',
  ];
  const chosen = async (method: string, path: string, among = routes): Promise<string> => {
    let key = 'none';
    const gateway = gatewayOf({
      api: {id: 'api', host: 'api.example', routes: among.map((route) => routeModel(route))},
      invoke: (_, payload) => {
        const {routeKey, pathParameters} = JSON.parse(payload) as {
          routeKey: string;
          pathParameters?: unknown;
        };
        key = `${routeKey} ${JSON.stringify(pathParameters ?? {})}`;
        return Promise.resolve(result({}));
      },
    });
    const {status} = await gateway(message({method, path}));
    return status === 404 ? '404' : key;
  };

  it.each([
    ['GET', '/pets/dog/1', 'GET /pets/dog/1 {}'],
    ['GET', '/pets/dog/2', 'GET /pets/dog/{id} {"id":"2"}'],
    ['GET', '/pets/cat/1', 'GET /pets/{proxy+} {"proxy":"cat/1"}'],
    ['POST', '/test/5', 'ANY /{proxy+} {"proxy":"test/5"}'],
    ['POST', '/refer/walk%20well', 'POST /refer/{slug} {"slug":"walk well"}'],
  ])('%s %s goes to %s', async (method, path, expected) => {
    expect(await chosen(method, path)).toBe(expected);
  });

  it('does not let a GET route answer HEAD', async () => {
    expect(await chosen('HEAD', '/find', ['GET /find', '$default'])).toBe('$default {}');
  });

  it('does not take a slash at the end for the same path', async () => {
    expect(await chosen('GET', '/find/', ['GET /find', '$default'])).toBe('$default {}');
  });

  it('answers 404 where nothing fits and there is no default', async () => {
    expect(await chosen('GET', '/other', ['GET /find'])).toBe('404');
  });
});
