import middy from '@middy/core';
import type {APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2} from 'aws-lambda';
import {ProblemError} from '#shared/problems.ts';
import {type FunctionName, type RouteName, type RouteSpec, routesOf} from '#shared/routes.ts';
import type {Admission} from './admission.ts';
import {encode} from './encode.ts';
import {isSameSecret} from './isSameSecret.ts';
import {log} from '../log.ts';
import {problemReply, type Reply} from './reply.ts';
import {type HttpRequest, readRequest} from './request.ts';
import {withRetryAfter} from './retryAfter.ts';
import {findRoute, type Route} from './router.ts';
import type {SystemDoor} from './system.ts';

export interface ApiOptions<Name extends FunctionName> {
  readonly function: Name;
  /** One handler for each of the function's names in shared/routes.ts. */
  readonly routes: Record<RouteName<Name>, Route>;
  /** The page for a failure on a path outside `/api`. */
  readonly problemPage: (
    problem: ProblemError,
    request: Omit<HttpRequest, 'params'>,
  ) => Reply | Promise<Reply>;
  /** What CloudFront proves itself with; requests without it did not come through the front door. */
  readonly originSecret: string;
  /** Needed by a function that has routes which are not for anyone. */
  readonly admission?: Admission;
  /** Needed by a function that has routes for systems. */
  readonly systemDoor?: SystemDoor;
}

/** The open feed is for the pages of other sites too, its refusals with it (https://fetch.spec.whatwg.org/#http-cors-protocol). */
const isOpen = (path: string): boolean => `${path}/`.startsWith('/api/oruk/');
const openToAll = (reply: Reply): Reply => ({
  ...reply,
  headers: {...reply.headers, 'access-control-allow-origin': '*'},
});

/** What DynamoDB says when it means "not now"; the SDK and the stores have tried again before it comes here. */
const BUSY = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionCanceledException',
  'TransactionInProgressException',
  'TimeoutError',
]);

/** A failure as a ProblemError; what we did not foresee is logged once, with its cause, and shown as `busy-try-again` or `unexpected`. */
const asProblem = (failure: unknown, routeName: string, requestId: string): ProblemError => {
  if (failure instanceof ProblemError) return failure;
  log('error', 'request-failed', {route: routeName, requestId, failure});
  if (failure instanceof Error && BUSY.has(failure.name)) {
    return new ProblemError('busy-try-again', 'We are busy. Send this again in a moment.');
  }
  return new ProblemError('unexpected', 'Something went wrong on our side. Try again.');
};

/** The Lambda handler of a function that answers HTTP: the only place where middy appears. */
export const api = <Name extends FunctionName>({
  function: name,
  routes,
  problemPage,
  originSecret,
  admission,
  systemDoor,
}: ApiOptions<Name>) => {
  const specs = routesOf(name);
  const handlers: Readonly<Record<string, Route>> = routes;

  /** The route's answer to whoever it is for; to the others, the way to it. */
  const answerRoute = async (spec: RouteSpec, request: HttpRequest): Promise<Reply> => {
    const route = handlers[spec.name];
    if (!route) throw new Error(`No handler for ${spec.name}`);
    if (spec.for === undefined || spec.for === 'anyone') return await route(request);
    if (spec.for === 'system') {
      if (!systemDoor) throw new Error(`${spec.name} is for systems, and nobody stands at the door`);
      return await route({...request, system: await systemDoor(request)});
    }
    if (!admission) throw new Error(`${spec.name} is not for anyone, and nobody stands at the door`);
    const admitted = await admission(spec, request);
    return 'reply' in admitted ? admitted.reply : await route({...request, session: admitted.session});
  };

  const answer = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = readRequest(event);
    let routeName = 'none';
    let reply: Reply;
    try {
      if (!isSameSecret(request.headers['x-origin-secret'] ?? '', originSecret)) {
        throw new ProblemError('not-from-here', 'Use the public address of this service');
      }
      const {spec, params} = findRoute(specs, request.method, request.path);
      routeName = spec.name;
      reply = await answerRoute(spec, {...request, params});
    } catch (failure) {
      const problem = asProblem(failure, routeName, request.id);
      reply = request.path.startsWith('/api/')
        ? problemReply(problem, request.id)
        : await problemPage(problem, request);
    }
    return encode(withRetryAfter(isOpen(request.path) ? openToAll(reply) : reply, new Date()), {
      method: request.method,
      acceptEncoding: request.headers['accept-encoding'] ?? '',
      ifNoneMatch: request.headers['if-none-match'] ?? '',
    });
  };

  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(answer);
};
