import type {Reply} from '../../functions/http/reply.ts';
import type {HttpRequest} from '../../functions/http/request.ts';
import {findRoute, type Route} from '../../functions/http/router.ts';
import {type FunctionName, routesOf} from '#shared/routes.ts';
import {ProblemError} from '#shared/problems.ts';

export interface Page {
  readonly status: number;
  readonly body: string;
  readonly location: string | undefined;
  readonly title: string;
  readonly h1: string;
  /** The hidden fields of the page's first form, by name; repeated ones as they come. */
  readonly hidden: readonly (readonly [string, string])[];
  readonly setCookies: readonly string[];
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string => {
  const found = new RegExp(` ${name}(?:="([^"]*)")?`).exec(tag);
  return unescaped(found?.[1] ?? '');
};

const pageOf = (reply: Reply): Page => {
  const body = reply.body ?? '';
  const form = /<form.*?<\/form>/s.exec(body)?.[0] ?? '';
  return {
    status: reply.status,
    body,
    location: reply.headers?.location,
    title: unescaped(/<title>(.*?)<\/title>/s.exec(body)?.[1] ?? ''),
    h1: unescaped(/<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? '').replaceAll(/<[^>]+>/g, ''),
    hidden: [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(
      ([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')] as const,
    ),
    setCookies: reply.cookies ?? [],
  };
};

export interface VisitorOptions {
  readonly function: FunctionName;
  readonly routes: Readonly<Record<string, Route>>;
  readonly address?: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A browser with cookies, before the routes of one function: what a test types and reads, without a server. */
export const visitor = ({function: name, routes, address = '203.0.113.7'}: VisitorOptions) => {
  const cookies = new Map<string, string>();

  const send = async (
    method: string,
    path: string,
    {body = '', headers = {}}: {body?: string; headers?: Record<string, string>} = {},
  ): Promise<Page> => {
    const url = new URL(path, 'https://menu.example');
    const {spec, params} = findRoute(routesOf(name), method, url.pathname);
    const request: HttpRequest = {
      id: 'test',
      method,
      path: url.pathname,
      params,
      query: url.searchParams,
      headers,
      cookies,
      body: Buffer.from(body),
      viewerAddress: address,
    };
    const route = routes[spec.name];
    if (!route) throw new Error(`No route ${spec.name}`);
    let reply: Reply;
    try {
      reply = await route(request);
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure;
      reply = {status: failure.status, body: `<h1>${failure.slug}</h1>`};
    }
    for (const cookie of reply.cookies ?? []) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (cookie.includes('Max-Age=0')) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return pageOf(reply);
  };

  const encoded = (fields: readonly (readonly [string, string])[], typed: Fields): string => {
    const form = new URLSearchParams();
    for (const [field, value] of fields) if (!(field in typed)) form.append(field, value);
    for (const [field, value] of Object.entries(typed)) {
      for (const each of typeof value === 'string' ? [value] : value) form.append(field, each);
    }
    return form.toString();
  };

  return {
    cookies,
    get: (path: string) => send('GET', path),
    /** Posts a form of a page that is open: its hidden fields and what is typed. */
    post: (
      path: string,
      typed: Fields,
      {from, headers = {}}: {from?: Page; headers?: Record<string, string>} = {},
    ) =>
      send('POST', path, {
        body: encoded(from?.hidden ?? [], typed),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
      }),
    postJson: (path: string, json: unknown, headers: Record<string, string> = {}) =>
      send('POST', path, {
        body: JSON.stringify(json),
        headers: {'content-type': 'application/json', ...headers},
      }),
  };
};

export type Visitor = ReturnType<typeof visitor>;
