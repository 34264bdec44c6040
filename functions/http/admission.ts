import {belongsTo} from '#shared/access/actor.ts';
import {ProblemError} from '#shared/problems.ts';
import type {RouteSpec} from '#shared/routes.ts';
import {isFormToken, refuseOtherSites} from './formGuard.ts';
import {type Reply, seeOther} from './reply.ts';
import {formOf, type HttpRequest, valuesOf} from './request.ts';
import type {OpenSession, Session} from './session.ts';

/** What was posted by somebody who has been signed out, or from a form of an earlier sign-in: nothing of it is lost. */
export interface HeldForm {
  readonly why: 'signed-out' | 'form-old';
  readonly action: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  /** The token of the sign-in that there is now. */
  readonly cookie: string | undefined;
}

/** Lets a request through to its route, with the session of whoever asks, or gives the answer instead. */
export type Admission = (
  spec: RouteSpec,
  request: HttpRequest,
) => Promise<{readonly session: Session} | {readonly reply: Reply}>;

export interface AdmissionDeps {
  readonly open: OpenSession;
  /** Scheme and host of the public site. */
  readonly origin: string;
  /** The page that keeps what was typed, with a way on. */
  readonly heldPage: (held: HeldForm) => Reply;
}

const hold = (
  {heldPage}: AdmissionDeps,
  request: HttpRequest,
  {why, cookie}: Pick<HeldForm, 'why' | 'cookie'>,
): Reply => {
  const form = formOf(request);
  form.delete('formToken');
  return heldPage({why, action: request.path, values: valuesOf(form), cookie});
};

const isPage = ({path}: HttpRequest): boolean => !path.startsWith('/api/');

const signInAt = ({method, path, query}: HttpRequest): Reply => {
  const here = query.size > 0 ? `${path}?${query.toString()}` : path;
  const to = method === 'POST' ? path : here;
  return seeOther(`/sign-in?to=${encodeURIComponent(to)}`);
};

/**
 * Who stands before the routes that are not for anyone, in functions that have such: to others, the way to sign in, or the
 * page that keeps a posted form. A posted form must carry the token of the sign-in.
 * @throws ProblemError `not-signed-in`, `not-allowed`
 */
export const admission =
  (deps: AdmissionDeps): Admission =>
  async (spec, request) => {
    const isForm = request.method === 'POST' && isPage(request);
    if (isForm) refuseOtherSites(request, deps.origin);
    const session = await deps.open(request);
    if (!session) {
      if (!isPage(request)) throw new ProblemError('not-signed-in', 'Sign in to use this.');
      return {
        reply: isForm ? hold(deps, request, {why: 'signed-out', cookie: undefined}) : signInAt(request),
      };
    }
    if (!belongsTo(spec.for ?? 'anyone', session.actor)) {
      throw new ProblemError('not-allowed', 'Your sign-in does not open this page.');
    }
    const isOwnForm = !isForm || isFormToken(formOf(request).get('formToken') ?? '', session.cookie);
    if (!isOwnForm) return {reply: hold(deps, request, {why: 'form-old', cookie: session.cookie})};
    return {session};
  };
