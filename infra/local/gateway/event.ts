import {randomUUID} from 'node:crypto';
import type {APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer} from 'aws-lambda';
import {ACCOUNT} from '../aws.ts';
import type {Authorized} from './authorize.ts';
import {headerOf, type HttpMessage} from './request.ts';

/** Percent-decoding that leaves alone what is not valid, as the gateway does not refuse it. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * Whose bodies come as text. Everything else is base64, form posts and bodies without a content type included.
 * Measured on AWS: https://github.com/ministackorg/ministack/pull/766 (read November 2026)
 */
const isText = (contentType: string): boolean => {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  return type.startsWith('text/') || /^application\/(json|javascript|xml)$/.test(type);
};

const joinedHeaders = (message: HttpMessage): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of message.headers) {
    if (name === 'cookie') continue;
    headers[name] = name in headers ? `${headers[name] ?? ''},${value}` : value;
  }
  return headers;
};

const joinedQuery = (query: string): Record<string, string> => {
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = name in parameters ? `${parameters[name] ?? ''},${value}` : value;
  }
  return parameters;
};

const cookiesOf = (message: HttpMessage): string[] =>
  message.headers
    .filter(([name]) => name === 'cookie')
    .flatMap(([, value]) => value.split(';'))
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');

/** `22/Nov/2026:01:02:03 +0000` */
const clfTime = (date: Date): string => {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(date.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
};

interface EventOptions {
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly apiId: string;
  readonly host: string;
  readonly requestId?: string;
  /** What the route's authorizer found, where it has one. */
  readonly authorized?: Authorized | undefined;
}

/**
 * The Lambda event of payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html (read November 2026)
 */
export const eventOf = (
  message: HttpMessage,
  options: EventOptions,
): APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithJWTAuthorizer => {
  const {routeKey, pathParameters, apiId, host, requestId = randomUUID(), authorized} = options;
  const now = new Date();
  // HTTP APIs decode the path, and what follows a decoded "?" is lost: https://github.com/middleapi/standard-server/pull/93
  const path = decoded(message.path).split('?')[0] ?? '';
  const cookies = cookiesOf(message);
  const query = joinedQuery(message.query);
  const isBinary = message.body.length > 0 && !isText(headerOf(message, 'content-type') ?? '');
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: message.query,
    ...(cookies.length > 0 && {cookies}),
    headers: joinedHeaders(message),
    ...(Object.keys(query).length > 0 && {queryStringParameters: query}),
    requestContext: {
      accountId: ACCOUNT,
      apiId,
      ...(authorized && {authorizer: {principalId: '', integrationLatency: 0, ...authorized}}),
      domainName: host,
      domainPrefix: apiId,
      http: {
        method: message.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: message.peer.address,
        userAgent: headerOf(message, 'user-agent') ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: clfTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 && {pathParameters: {...pathParameters}}),
    ...(message.body.length > 0 && {body: message.body.toString(isBinary ? 'base64' : 'utf8')}),
    isBase64Encoded: isBinary,
  };
};
