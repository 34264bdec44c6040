/** A cookie that only the server reads, sent on navigation from elsewhere too but never on a post from elsewhere. */
export interface CookieOptions {
  /** Scheme and host of the public site: over https the name gets a prefix that a subdomain cannot forge. */
  readonly origin: string;
  /** Left out, the whole site: then over https the name is bound to the host (`__Host-`). */
  readonly path?: `/${string}`;
  /** Left out, until the browser is closed. */
  readonly maxAgeSeconds?: number;
}

/** The cookie's name as the browser has it. */
export const cookieName = (name: string, {origin, path}: CookieOptions): string => {
  if (!origin.startsWith('https:')) return name;
  return path === undefined ? `__Host-${name}` : `__Secure-${name}`;
};

/** A whole `Set-Cookie` value. `value` is a token of ours: letters, digits, - and _. */
export const setCookie = (name: string, value: string, options: CookieOptions): string =>
  [
    `${cookieName(name, options)}=${value}`,
    `Path=${options.path ?? '/'}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(options.origin.startsWith('https:') ? ['Secure'] : []),
    ...(options.maxAgeSeconds === undefined ? [] : [`Max-Age=${options.maxAgeSeconds}`]),
  ].join('; ');

/** A whole `Set-Cookie` value that removes the cookie. */
export const clearCookie = (name: string, options: CookieOptions): string =>
  setCookie(name, '', {...options, maxAgeSeconds: 0});
