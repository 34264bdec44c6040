import type {Reply} from '../../functions/http/reply.ts';
import type {HttpRequest} from '../../functions/http/request.ts';
import {findRoute, type Route} from '../../functions/http/router.ts';
import {type FunctionName, routesOf} from '#shared/routes.ts';
import {ProblemError} from '#shared/problems.ts';

export interface Page {
  readonly status: number;
  readonly body: string;
  /** Where it leads, without the form's id and the request's tag. */
  readonly location: string | undefined;
  /** The form that the page belongs to, by its id in the addresses of the referral form. */
  readonly formId: string | undefined;
  readonly title: string;
  readonly h1: string;
  /** Which of the requests that the browser opens the page leads to. */
  readonly requestTag: string | undefined;
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

/** `form=…` in an address, as the pages of the referral form carry it. */
const FORM_ID = /[?&](?:amp;)?form=([\w-]+)/;
/** `request=…`, as the pages of a request that is open carry it. */
const REQUEST_TAG = /[?&](?:amp;)?request=([\da-f]{16})/;
const withoutIds = (location: string): string =>
  location.replace(/\?(?:form|request)=[\w-]+&/, '?').replace(/[?&](?:form|request)=[\w-]+/, '');

const pageOf = (reply: Reply): Page => {
  const body = reply.body ?? '';
  const location = reply.headers?.location;
  const form = /<form.*?<\/form>/s.exec(body)?.[0] ?? '';
  return {
    status: reply.status,
    body,
    location: location && withoutIds(location),
    formId: FORM_ID.exec(location ?? body)?.[1],
    requestTag: REQUEST_TAG.exec(location ?? body)?.[1],
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

/**
 * A window of a browser with cookies, before the routes of one function: what a test types and reads, without a server.
 * Like the links and forms of the pages that it shows, it carries the id of the form that it is in, and the tag of the
 * request that it last saw. `another` is a second window of the same browser.
 */
export const visitor = (options: VisitorOptions, cookies = new Map<string, string>()): Visitor => {
  const {function: name, routes, address = '203.0.113.7'} = options;
  let formId: string | undefined;
  let requestTag: string | undefined;

  const withId = (path: string, name: string, id: string): string =>
    `${path}${path.includes('?') ? '&' : '?'}${name}=${id}`;
  const inForm = (path: string, form: string | undefined): string => {
    if (path.startsWith('/my-referral/mine') && requestTag !== undefined && !REQUEST_TAG.test(path)) {
      return withId(path, 'request', requestTag);
    }
    return form === undefined || !path.startsWith('/refer/') || FORM_ID.test(path)
      ? path
      : withId(path, 'form', form);
  };

  const send = async (
    method: string,
    path: string,
    {body = '', headers = {}}: {body?: string | Buffer; headers?: Record<string, string>} = {},
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
    const page = pageOf(reply);
    formId = page.formId ?? formId;
    requestTag = page.requestTag ?? requestTag;
    return page;
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
    another: (): Visitor => visitor(options, cookies),
    /** Follows the one redirect that only gives the window a form. */
    async get(path: string): Promise<Page> {
      const asked = inForm(path, formId);
      const page = await send('GET', asked);
      return page.location === path && asked === path ? send('GET', inForm(path, formId)) : page;
    },
    /** Asks for a page’s headers alone, as some mail scanners do. */
    head: (path: string) => send('HEAD', inForm(path, formId)),
    /** Posts a form of a page that is open: its hidden fields and what is typed. */
    post: (
      path: string,
      typed: Fields,
      {from, headers = {}}: {from?: Page; headers?: Record<string, string>} = {},
    ) =>
      send('POST', inForm(path, from?.formId ?? formId), {
        body: encoded(from?.hidden ?? [], typed),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          ...headers,
        },
      }),
    /** Posts a form with a file in it, as a browser does. */
    upload: (path: string, fields: Readonly<Record<string, string>>, file: string | Buffer) => {
      const boundary = '----a-boundary-of-the-test';
      const part = (head: string, value: string | Buffer): Buffer =>
        Buffer.concat([
          Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
          Buffer.from(value),
          Buffer.from('\r\n'),
        ]);
      const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
      const body = Buffer.concat([
        ...parts,
        part('name="file"; filename="pages.csv"', file),
        Buffer.from(`--${boundary}--\r\n`),
      ]);
      return send('POST', path, {
        body,
        headers: {
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'sec-fetch-site': 'same-origin',
        },
      });
    },
    postJson: (path: string, json: unknown, headers: Record<string, string> = {}) =>
      send('POST', path, {
        body: JSON.stringify(json),
        headers: {'content-type': 'application/json', ...headers},
      }),
  };
};

export interface Visitor {
  readonly cookies: Map<string, string>;
  readonly another: () => Visitor;
  readonly get: (path: string) => Promise<Page>;
  readonly head: (path: string) => Promise<Page>;
  readonly post: (
    path: string,
    typed: Fields,
    from?: {from?: Page; headers?: Record<string, string>},
  ) => Promise<Page>;
  readonly upload: (
    path: string,
    fields: Readonly<Record<string, string>>,
    file: string | Buffer,
  ) => Promise<Page>;
  readonly postJson: (path: string, json: unknown, headers?: Record<string, string>) => Promise<Page>;
}
