import type {RouteModel} from '../template/routes.ts';
import {decoded} from './event.ts';

interface FoundRoute {
  readonly route: RouteModel;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** Larger is better: text over `{one}` over `{many+}`, segment by segment. */
const LITERAL = 3;
const VARIABLE = 2;
const GREEDY = 1;

const matchPath = (
  template: string,
  path: string,
): {score: readonly number[]; parameters: Record<string, string>} | undefined => {
  const wanted = template.split('/');
  const given = path.split('/');
  const parameters: Record<string, string> = {};
  const score: number[] = [];
  for (const [index, part] of wanted.entries()) {
    const greedy = /^\{(.+)\+\}$/.exec(part)?.[1];
    if (greedy !== undefined) {
      const rest = given.slice(index).join('/');
      if (rest === '') return undefined;
      parameters[greedy] = decoded(rest);
      return {score: [...score, GREEDY], parameters};
    }
    const actual = given[index];
    if (actual === undefined) return undefined;
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name !== undefined) {
      if (actual === '') return undefined;
      parameters[name] = decoded(actual);
      score.push(VARIABLE);
    } else if (part === decoded(actual)) score.push(LITERAL);
    else return undefined;
  }
  return wanted.length === given.length ? {score, parameters} : undefined;
};

const isBetter = (left: readonly number[], right: readonly number[]): boolean => {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? 0;
    if (value !== other) return value > other;
  }
  return false;
};

/**
 * The route that an HTTP API chooses: the most specific path, an exact method before ANY, then `$default`. A GET route
 * does not take HEAD.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html (read November 2026)
 */
export const findRoute = (
  routes: readonly RouteModel[],
  method: string,
  path: string,
): FoundRoute | undefined => {
  let best: (FoundRoute & {score: readonly number[]}) | undefined;
  for (const route of routes) {
    const [wantedMethod = '', template] = route.key.split(' ');
    if (template === undefined || (wantedMethod !== method && wantedMethod !== 'ANY')) continue;
    const match = matchPath(template, path);
    if (!match) continue;
    const score = [...match.score, wantedMethod === method ? 1 : 0];
    if (!best || isBetter(score, best.score)) best = {route, pathParameters: match.parameters, score};
  }
  if (best) return best;
  const fallback = routes.find(({key}) => key === '$default');
  return fallback && {route: fallback, pathParameters: {}};
};
