import {createHash} from 'node:crypto';
import {ProblemError} from '#shared/problems.ts';
import {isSameSecret} from './isSameSecret.ts';
import type {HttpRequest} from './request.ts';

/** What a form carries to show that it was made for this cookie: nobody without the cookie can make it. */
export const formToken = (cookie: string): string =>
  createHash('sha256').update(`form/${cookie}`).digest('base64url').slice(0, 32);

export const isFormToken = (given: string, cookie: string): boolean => isSameSecret(given, formToken(cookie));

/**
 * `same` when the browser says that our own page posted this, `unknown` when an old one says nothing, or when no page
 * did: a window that is opened again sends its last form anew (https://www.w3.org/TR/fetch-metadata/, `none`).
 */
export const posterOf = (request: HttpRequest, siteOrigin: string): 'same' | 'other' | 'unknown' => {
  const site = request.headers['sec-fetch-site'];
  if (site === 'none') return 'unknown';
  if (site !== undefined && site !== '') return site === 'same-origin' ? 'same' : 'other';
  const {origin} = request.headers;
  if (origin === undefined || origin === '') return 'unknown';
  return origin === siteOrigin ? 'same' : 'other';
};

/** @throws ProblemError `not-allowed` when another site's page posted this. */
export const refuseOtherSites = (request: HttpRequest, siteOrigin: string): void => {
  if (posterOf(request, siteOrigin) === 'other') {
    throw new ProblemError('not-allowed', 'This form was sent from another website');
  }
};
