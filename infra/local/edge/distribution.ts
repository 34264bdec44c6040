import {headerOf, type HttpAnswer, type HttpMessage} from '../gateway/request.ts';
import type {BehaviourModel, DistributionModel, OriginModel} from '../template/distribution.ts';
import type {ResponseHeadersPolicy} from '../template/responseHeaders.ts';
import {compressed} from './compression.ts';
import {type EdgeCache, edgeCache, ttlOf} from './edgeCache.ts';
import {cacheKey, originRequest} from './forwarding.ts';
import {viewerFunction, type ViewerFunction} from './viewerFunction.ts';

export type OriginHandler = (message: HttpMessage) => Promise<HttpAnswer> | HttpAnswer;

export interface Edge {
  readonly handle: (message: HttpMessage) => Promise<HttpAnswer>;
  readonly cache: EdgeCache;
}

interface Behaviour extends BehaviourModel {
  readonly fits: RegExp;
  readonly viewerRequest: ViewerFunction | undefined;
}

/** CloudFront's path patterns: `*` any run of characters, `?` one; with or without a leading slash; case matters. */
const patternOf = (pattern: string): RegExp => {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^/?${source.replace(/^\//, '')}$`);
};

/** A page of the edge's own, as plain as CloudFront's. */
const edgeError = (status: number, reason: string): HttpAnswer => ({
  status,
  headers: [
    ['content-type', 'text/html'],
    ['x-cache', 'Error from cloudfront'],
  ],
  body: Buffer.from(
    `<!DOCTYPE HTML><html><head><title>ERROR: The request could not be satisfied</title></head><body><h1>${status} ERROR</h1><h2>The request could not be satisfied.</h2><p>${reason}</p></body></html>`,
  ),
});

const NOT_CACHEABLE = edgeError(
  403,
  'This distribution is not configured to allow the HTTP request method that was used for this request.',
);
const FUNCTION_FAILED = edgeError(
  503,
  'The CloudFront function associated with the CloudFront distribution is invalid or could not run.',
);
/** More than is read here; an origin that took more would be asked by CloudFront. */
const TOO_LARGE = edgeError(413, 'The request is larger than the local cloud reads.');
const ORIGIN_FAILED = edgeError(502, 'CloudFront could not connect to the origin.');

const withPolicy = (answer: HttpAnswer, {set, remove}: ResponseHeadersPolicy): HttpAnswer => {
  const replaced = new Set(
    set
      .filter(({name, overrides}) => overrides || headerOf(answer, name) === undefined)
      .map(({name}) => name),
  );
  return {
    ...answer,
    headers: [
      ...answer.headers.filter(([name]) => !replaced.has(name) && !remove.includes(name)),
      ...set.filter(({name}) => replaced.has(name)).map(({name, value}): [string, string] => [name, value]),
    ],
  };
};

const weak = (tag: string): string => tag.trim().replace(/^W\//, '');

/** 304 for a viewer that holds this version already. */
const conditional = (message: HttpMessage, answer: HttpAnswer): HttpAnswer => {
  const tag = headerOf(answer, 'etag');
  const held = headerOf(message, 'if-none-match');
  if (answer.status !== 200 || tag === undefined || held === undefined) return answer;
  const isSame = held.split(',').some((each) => each.trim() === '*' || weak(each) === weak(tag));
  if (!isSame) return answer;
  return {
    status: 304,
    headers: answer.headers.filter(([name]) => !/^content-(type|length|encoding)$/.test(name)),
    body: Buffer.alloc(0),
  };
};

/** Executes the distribution's behaviours. `origins` answers for each origin host that the template names. */
export const edgeOf = (
  model: DistributionModel,
  origins: (host: string) => OriginHandler | undefined,
): Edge => {
  const cache = edgeCache();
  const behaviours: readonly Behaviour[] = model.behaviours.map((behaviour) => ({
    ...behaviour,
    fits: patternOf(behaviour.pattern),
    viewerRequest:
      behaviour.viewerRequestCode === undefined ? undefined : viewerFunction(behaviour.viewerRequestCode),
  }));

  const askOne = async (
    message: HttpMessage,
    behaviour: BehaviourModel,
    origin: OriginModel,
  ): Promise<HttpAnswer> => {
    const handler = origins(origin.host);
    if (!handler) return ORIGIN_FAILED;
    if (message.isCut) return TOO_LARGE;
    try {
      return await handler(originRequest(message, behaviour, origin));
    } catch {
      return ORIGIN_FAILED;
    }
  };

  const ask = async (message: HttpMessage, behaviour: BehaviourModel): Promise<HttpAnswer> => {
    let answer = ORIGIN_FAILED;
    for (const origin of behaviour.origins) {
      answer = await askOne(message, behaviour, origin);
      if (!behaviour.failoverStatuses.includes(answer.status)) return answer;
    }
    return answer;
  };

  const fetchThroughCache = async (message: HttpMessage, behaviour: BehaviourModel): Promise<HttpAnswer> => {
    const isRead = message.method === 'GET' || message.method === 'HEAD';
    const key = cacheKey(message, behaviour);
    const kept = isRead ? cache.get(key) : undefined;
    if (kept) {
      const ageS = Math.floor((Date.now() - kept.storedAtMs) / 1000);
      const cacheWord = kept.answer.status >= 400 ? 'Error from cloudfront' : 'Hit from cloudfront';
      return conditional(message, {
        ...kept.answer,
        headers: [...kept.answer.headers, ['age', String(ageS)], ['x-cache', cacheWord]],
      });
    }
    // A conditional or partial request of one viewer must not become what all viewers are given.
    const isCaching = behaviour.cache.maxTtlS > 0 && isRead;
    const asked = isCaching
      ? {...message, headers: message.headers.filter(([name]) => !/^(if-|range$)/.test(name))}
      : message;
    const fresh = await ask(asked, behaviour);
    const ttlS = isCaching ? ttlOf(fresh, behaviour.cache, model.errorTtlS) : 0;
    const encodings =
      headerOf(originRequest(message, behaviour, {host: '', path: '', headers: {}}), 'accept-encoding') ?? '';
    const answer = behaviour.compresses && ttlS > 0 ? compressed(fresh, encodings) : fresh;
    if (ttlS > 0 && message.method === 'GET') {
      cache.put(key, {...answer, headers: answer.headers.filter(([name]) => name !== 'set-cookie')}, ttlS);
    }
    const word = fresh.status >= 400 ? 'Error from cloudfront' : 'Miss from cloudfront';
    return (isCaching ? conditional : (_: HttpMessage, same: HttpAnswer) => same)(message, {
      ...answer,
      headers: [...answer.headers, ['x-cache', word]],
    });
  };

  const answerTo = async (message: HttpMessage, behaviour: Behaviour): Promise<HttpAnswer> => {
    if (!behaviour.methods.includes(message.method)) return NOT_CACHEABLE;
    let request = message;
    if (behaviour.viewerRequest) {
      try {
        const result = await behaviour.viewerRequest(message);
        if ('answer' in result)
          return {
            ...result.answer,
            headers: [...result.answer.headers, ['x-cache', 'FunctionGeneratedResponse from cloudfront']],
          };
        request = result.request;
      } catch {
        return FUNCTION_FAILED;
      }
    }
    if (request.path === '/' && model.rootObject !== '') request = {...request, path: `/${model.rootObject}`};
    return fetchThroughCache(request, behaviour);
  };

  return {
    cache,
    handle: async (message) => {
      // The function may change the path, but the behaviour was chosen before.
      const behaviour = behaviours.find(({fits}) => fits.test(message.path));
      if (!behaviour) return ORIGIN_FAILED;
      const answer = withPolicy(await answerTo(message, behaviour), behaviour.responseHeaders);
      const headers: [string, string][] = [
        ...answer.headers.map(([n, v]): [string, string] => [n, v]),
        ['via', '1.1 local.cloudfront.net (CloudFront)'],
      ];
      return {...answer, headers, body: message.method === 'HEAD' ? Buffer.alloc(0) : answer.body};
    },
  };
};
