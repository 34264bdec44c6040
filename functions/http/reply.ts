import type * as z from 'zod/mini';
import {PROBLEMS, type ProblemError} from '#shared/problems.ts';

/** What a route answers, before the gateway's encoding. */
export interface Reply {
  readonly status: number;
  /** Names in lower case. `cache-control` is `no-store` unless a route says otherwise. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole `Set-Cookie` values. */
  readonly cookies?: readonly string[];
  readonly body?: string;
}

/** 200 with JSON; only what `schema` lists leaves the function. */
export const json = <Schema extends z.ZodMiniType>(
  schema: Schema,
  value: z.input<Schema>,
  {status = 200, headers = {}}: {status?: number; headers?: Record<string, string>} = {},
): Reply => ({
  status,
  headers: {'content-type': 'application/json; charset=utf-8', ...headers},
  body: JSON.stringify(schema.parse(value)),
});

/** 200 with JSON whose members are put together one by one where it is made, so that its type vouches for it. */
export const typedJson = (value: object, headers: Readonly<Record<string, string>> = {}): Reply => ({
  status: 200,
  headers: {'content-type': 'application/json; charset=utf-8', ...headers},
  body: JSON.stringify(value),
});

export const html = (
  body: string,
  {status = 200, headers = {}, cookies = []}: Omit<Reply, 'body' | 'status'> & {status?: number} = {},
): Reply => ({
  status,
  headers: {'content-type': 'text/html; charset=utf-8', ...headers},
  cookies,
  body,
});

/** 303: the answer to every form post that did something. `location` is always a path of ours. */
export const seeOther = (location: `/${string}`, cookies: readonly string[] = []): Reply => ({
  status: 303,
  headers: {location},
  cookies,
});

/** 303 to another host: only ever one that stands in our own settings. */
export const leaveFor = (url: URL, cookies: readonly string[] = []): Reply => ({
  status: 303,
  headers: {location: url.href},
  cookies,
});

/** RFC 9457. `instance` names the request, so that a person can quote it. */
export const problemReply = (problem: ProblemError, requestId: string): Reply => ({
  status: problem.status,
  headers: {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(problem.retryAfterSeconds !== undefined && {'retry-after': String(problem.retryAfterSeconds)}),
  },
  body: JSON.stringify({
    type: `/help/problems#${problem.slug}`,
    title: PROBLEMS[problem.slug].title,
    status: problem.status,
    detail: problem.message,
    instance: `urn:request:${requestId}`,
    ...(problem.errors.length > 0 && {errors: problem.errors}),
  }),
});
