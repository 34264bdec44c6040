import type {RouteSpec} from '#shared/routes.ts';
import {ProblemError} from '#shared/problems.ts';
import type {HttpRequest} from './request.ts';
import type {Reply} from './reply.ts';

export type Route = (request: HttpRequest) => Promise<Reply> | Reply;

/** The path parameters when `path` fits `template`, else undefined. The gateway has percent-decoded the path already. */
const match = (template: string, path: string): Record<string, string> | undefined => {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? '';
    if (part.startsWith('{')) {
      if (actual === '') return undefined;
      params[part.slice(1, -1)] = actual;
    } else if (part !== actual) return undefined;
  }
  return params;
};

/**
 * The route that answers a method and a path. The more literal of two that fit wins because the table has it first.
 * @throws ProblemError `not-found`, `method-not-allowed`
 */
export const findRoute = (specs: readonly RouteSpec[], method: string, path: string) => {
  const asked = method === 'HEAD' ? 'GET' : method;
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  let isKnownPath = false;
  for (const spec of specs) {
    const params = match(spec.path, trimmed);
    if (!params) continue;
    if (spec.method === asked) return {spec, params};
    isKnownPath = true;
  }
  if (isKnownPath)
    throw new ProblemError('method-not-allowed', 'This page does not take that kind of request');
  throw new ProblemError('not-found', 'There is no page at this address.');
};
