import {randomUUID} from 'node:crypto';
import type {Outcome} from '../lambda/functionProcess.ts';
import type {FunctionModel} from '../template/functions.ts';
import type {ApiModel} from '../template/routes.ts';
import {authorize, fetchedKeys, type KeysOf} from './authorize.ts';
import {eventOf} from './event.ts';
import {findRoute} from './findRoute.ts';
import {headerOf, type HttpAnswer, type HttpMessage, jsonAnswer} from './request.ts';
import {answerOf, LARGEST_PAYLOAD_BYTES, UNAVAILABLE} from './response.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html (read November 2026) */
export const LARGEST_BODY_BYTES = 10 * 1024 * 1024;

interface GatewayOptions {
  readonly api: ApiModel;
  readonly invoke: (target: FunctionModel, payload: string, requestId: string) => Promise<Outcome>;
  /** Where an authorizer finds an issuer's keys; by default, where the issuer says. */
  readonly keysOf?: KeysOf;
  readonly now?: () => Date;
}

type Gateway = (message: HttpMessage) => Promise<HttpAnswer>;

const TOO_LARGE = jsonAnswer(413, {message: 'Request Entity Too Large'});

/** Headers that the gateway adds to what came in. */
const withGatewayHeaders = (message: HttpMessage, host: string): HttpMessage => {
  const forwarded = headerOf(message, 'x-forwarded-for');
  const kept = message.headers.filter(
    ([name]) => !/^(x-forwarded-(for|proto|port)|host|connection|transfer-encoding)$/.test(name),
  );
  return {
    ...message,
    headers: [
      ...kept,
      ['host', host],
      [
        'x-amzn-trace-id',
        `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${randomUUID().replaceAll('-', '').slice(0, 24)}`,
      ],
      ['x-forwarded-for', forwarded ? `${forwarded}, ${message.peer.address}` : message.peer.address],
      ['x-forwarded-port', '443'],
      ['x-forwarded-proto', 'https'],
    ],
  };
};

/** Resolves to `late` when `work` takes longer than `limitMs`; the work itself goes on, as a function's does. */
const within = async <T>(work: Promise<T>, limitMs: number, late: T): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      resolve(late);
    }, limitMs);
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
};

/** An HTTP API: routes to functions with payload format 2.0, AWS's limits and AWS's bodies for failures. */
export const gatewayOf = ({
  api,
  invoke,
  keysOf = fetchedKeys(),
  now = () => new Date(),
}: GatewayOptions): Gateway => {
  return async (message) => {
    if (message.body.length > LARGEST_BODY_BYTES) return TOO_LARGE;
    const found = findRoute(api.routes, message.method, message.path);
    if (!found) return jsonAnswer(404, {message: 'Not Found'});
    const {route, pathParameters} = found;
    const requestId = randomUUID();
    const authorized = route.authorizer && (await authorize(message, route.authorizer, {keysOf, now}));
    if (authorized && 'status' in authorized) {
      return {...authorized, headers: [...authorized.headers, ['apigw-requestid', requestId]]};
    }
    const event = eventOf(withGatewayHeaders(message, api.host), {
      routeKey: route.key,
      pathParameters,
      apiId: api.id,
      host: api.host,
      requestId,
      authorized,
    });
    const payload = JSON.stringify(event);
    // Base64 makes a form a third larger, so a body under 10 MB can still be more than Lambda takes.
    if (Buffer.byteLength(payload) > LARGEST_PAYLOAD_BYTES) return TOO_LARGE;
    const answer = await within(
      invoke(route.function, payload, requestId).then(answerOf),
      route.timeoutMs,
      UNAVAILABLE,
    );
    return {...answer, headers: [...answer.headers, ['apigw-requestid', requestId]]};
  };
};
