import {createContext, Script} from 'node:vm';
import * as z from 'zod';
import type {HttpAnswer, HttpMessage} from '../gateway/request.ts';

interface Value {
  value: string;
  multiValue?: {value: string}[];
}

const Multi = z.looseObject({
  value: z.string(),
  multiValue: z.array(z.looseObject({value: z.string()})).optional(),
});
const Values = z.record(z.string(), Multi).default({});
const Result = z.union([
  z.looseObject({
    statusCode: z.number(),
    headers: Values,
    cookies: z
      .record(z.string(), z.looseObject({value: z.string(), attributes: z.string().optional()}))
      .default({}),
    body: z.union([z.string(), z.looseObject({data: z.string()})]).optional(),
  }),
  z.looseObject({method: z.string(), uri: z.string(), querystring: Values, headers: Values, cookies: Values}),
]);

/** A viewer-request function: the request to go on with, or an answer at once. */
export type ViewerFunction = (message: HttpMessage) => Promise<{request: HttpMessage} | {answer: HttpAnswer}>;

/** Of the clock, so with room for a busy machine; the edge itself counts far less, of the processor. */
const TIMEOUT_MS = 1000;

const gather = (pairs: Iterable<readonly [string, string]>): Record<string, Value> => {
  const gathered: Record<string, Value> = {};
  for (const [name, value] of pairs) {
    const known = gathered[name];
    if (known) known.multiValue = [...(known.multiValue ?? [{value: known.value}]), {value}];
    else gathered[name] = {value};
  }
  return gathered;
};

const spread = (values: z.infer<typeof Values>): [string, string][] =>
  Object.entries(values).flatMap(([name, {value, multiValue}]) =>
    (multiValue ?? [{value}]).map((each): [string, string] => [name, each.value]),
  );

const queryPairs = (query: string): [string, string][] =>
  query === ''
    ? []
    : query.split('&').map((pair) => {
        const [name = '', ...rest] = pair.split('=');
        return [name, rest.join('=')];
      });

const cookiePairs = (message: HttpMessage): [string, string][] =>
  message.headers
    .filter(([name]) => name === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((cookie) => {
      const [name = '', ...rest] = cookie.trim().split('=');
      return [name, rest.join('=')] as [string, string];
    })
    .filter(([name]) => name !== '');

/**
 * The code of a CloudFront Function, run with its event and nothing else in reach (no timers, no modules). Values keep
 * their percent-encoding, as at the edge.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html (read November 2026)
 */
export const viewerFunction = (code: string): ViewerFunction => {
  const script = new Script(`${code}\n;JSON.stringify(handler(JSON.parse(__event)));`, {
    filename: 'viewer-request.js',
  });
  return (message) => {
    const event = {
      version: '1.0',
      context: {
        eventType: 'viewer-request',
        distributionDomainName: 'local',
        distributionId: 'local',
        requestId: 'local',
      },
      viewer: {ip: message.peer.address},
      request: {
        method: message.method,
        uri: message.path,
        querystring: gather(queryPairs(message.query)),
        headers: gather(message.headers.filter(([name]) => name !== 'cookie')),
        cookies: gather(cookiePairs(message)),
      },
    };
    const context = createContext({__event: JSON.stringify(event), console: {log: () => undefined}});
    const result = Result.parse(JSON.parse(String(script.runInContext(context, {timeout: TIMEOUT_MS}))));
    if ('statusCode' in result && typeof result.statusCode === 'number') {
      const {statusCode, headers, cookies, body} = result as Extract<typeof result, {statusCode: number}>;
      return Promise.resolve({
        answer: {
          status: statusCode,
          headers: [
            ...spread(headers),
            ...Object.entries(cookies).map(([name, {value, attributes}]): [string, string] => [
              'set-cookie',
              `${name}=${value}${attributes ? `; ${attributes}` : ''}`,
            ]),
          ],
          body: Buffer.from(typeof body === 'object' ? body.data : (body ?? '')),
        },
      });
    }
    const request = result as Extract<typeof result, {uri: string}>;
    const cookies = spread(request.cookies).map(([name, value]) => `${name}=${value}`);
    return Promise.resolve({
      request: {
        ...message,
        path: request.uri,
        query: spread(request.querystring)
          .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
          .join('&'),
        headers: [
          ...spread(request.headers),
          ...(cookies.length > 0 ? [['cookie', cookies.join('; ')] as [string, string]] : []),
        ],
      },
    });
  };
};
