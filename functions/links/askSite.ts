import {type LookupAddress} from 'node:dns';
import {lookup} from 'node:dns/promises';
import {request as httpRequest} from 'node:http';
import {request as httpsRequest} from 'node:https';
import type {LookupFunction} from 'node:net';
import {isIP} from 'node:net';
import {isLoopback, isPublicAddress} from './publicAddress.ts';

export interface AskOptions {
  /** Only a test says yes: this computer may be asked, on any port. */
  readonly mayReachLoopback: boolean;
  /** Says who asks, and where to complain. */
  readonly userAgent: string;
  /** All addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

type Method = 'HEAD' | 'GET';

const TIMEOUT_MS = 5000;
const MOST_REDIRECTS = 3;
const MOST_HEADER_BYTES = 16_384;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** A host that we do not ask: its address is not public, or it has none. */
class NotAsked extends Error {}

const resolveAll = (host: string): Promise<readonly LookupAddress[]> => lookup(host, {all: true});

/** The address to ask at. One that is not public among a host's addresses speaks against all of them. */
const addressOf = async (
  {hostname}: URL,
  {mayReachLoopback, resolve = resolveAll}: AskOptions,
): Promise<LookupAddress> => {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const found = family === 0 ? await resolve(host) : [{address: host, family}];
  const isAllowed = ({address}: LookupAddress): boolean =>
    isPublicAddress(address) || (mayReachLoopback && isLoopback(address));
  // A function in AWS has no way out by IPv6 alone.
  const first = found.find(({family: version}) => version === 4) ?? found[0];
  if (!first || !found.every(isAllowed)) throw new NotAsked('Not a public address');
  return first;
};

/** Plain web addresses alone: no other protocol, no other port, and nobody's name and password. */
const isPlain = ({protocol, port, username, password}: URL, {mayReachLoopback}: AskOptions): boolean =>
  (protocol === 'http:' || protocol === 'https:') &&
  (port === '' || mayReachLoopback) &&
  username === '' &&
  password === '';

/** One question, to the address that was looked at and no other, however the host's name resolves by then. */
const askOnce = (
  url: URL,
  method: Method,
  {address, family}: LookupAddress,
  {userAgent, signal}: {readonly userAgent: string; readonly signal: AbortSignal},
): Promise<{status: number; location: string | undefined}> =>
  new Promise((resolve, reject) => {
    const only: LookupFunction = (_host, {all}, done) => {
      if (all) done(null, [{address, family}]);
      else done(null, address, family);
    };
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(
      url,
      {
        method,
        agent: false,
        lookup: only,
        signal,
        maxHeaderSize: MOST_HEADER_BYTES,
        headers: {'user-agent': userAgent, accept: '*/*'},
      },
      (response) => {
        resolve({status: response.statusCode ?? 0, location: response.headers.location});
        // Nothing of what it says is read.
        response.destroy();
      },
    );
    request.on('error', reject);
    request.end();
  });

const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new NotAsked('Too late'));
    });
  });

/**
 * The status that a web address ends at, or that of the redirect after the third; undefined when nothing answers that may be
 * asked.
 */
export const askSite = async (
  address: string,
  method: Method,
  options: AskOptions,
): Promise<number | undefined> => {
  let url = URL.parse(address);
  try {
    for (let hop = 0; url; hop += 1) {
      if (!isPlain(url, options)) return undefined;
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const at = await Promise.race([addressOf(url, options), ended(signal)]);
      const {status, location} = await askOnce(url, method, at, {userAgent: options.userAgent, signal});
      if (!REDIRECTS.has(status) || location === undefined || hop === MOST_REDIRECTS) return status;
      url = URL.parse(location, url);
    }
    return undefined;
  } catch {
    // Whatever it was, nobody who reads the page gets an answer there either.
    return undefined;
  }
};
