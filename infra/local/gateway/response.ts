import type {Outcome} from '../lambda/functionProcess.ts';
import {type HttpAnswer, jsonAnswer} from './request.ts';

/** Lambda's limit on what a function may answer: 6 MiB and 100 bytes, of JSON. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const LARGEST_PAYLOAD_BYTES = 6 * 1024 * 1024 + 100;

const INTERNAL_ERROR: HttpAnswer = jsonAnswer(500, {message: 'Internal Server Error'});
export const UNAVAILABLE: HttpAnswer = jsonAnswer(503, {message: 'Service Unavailable'});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bytesOf = (body: unknown, isBase64: boolean): Buffer => {
  if (body === undefined || body === null) return Buffer.alloc(0);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return Buffer.from(text, isBase64 ? 'base64' : 'utf8');
};

/**
 * A function's outcome as the HTTP API's answer. Without `statusCode` the gateway infers one: 200, JSON, the whole
 * result as body. A thrown error, a death, a timeout, a malformed or too large result are all 500.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html (read November 2026)
 */
export const answerOf = (outcome: Outcome): HttpAnswer => {
  if (outcome.kind === 'error') return INTERNAL_ERROR;
  if (Buffer.byteLength(outcome.payload) > LARGEST_PAYLOAD_BYTES) return INTERNAL_ERROR;
  const result: unknown = JSON.parse(outcome.payload);
  if (!isRecord(result) || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : outcome.payload;
    return {status: 200, headers: [['content-type', 'application/json']], body: Buffer.from(body)};
  }
  const status = Number(result.statusCode);
  const headers = result.headers ?? {};
  const cookies = result.cookies ?? [];
  if (
    !Number.isInteger(status) ||
    status < 100 ||
    status > 599 ||
    !isRecord(headers) ||
    !Array.isArray(cookies)
  )
    return INTERNAL_ERROR;
  const given = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(value),
  ]);
  const hasType = given.some(([name]) => name === 'content-type');
  return {
    status,
    headers: [
      ...given.filter(([name]) => name !== 'content-length'),
      ...(hasType ? [] : [['content-type', 'text/plain;charset=UTF-8'] as [string, string]]),
      ...cookies.map((cookie): [string, string] => ['set-cookie', String(cookie)]),
    ],
    body: bytesOf(result.body, result.isBase64Encoded === true),
  };
};
