import {headerOf, type HttpAnswer} from '../gateway/request.ts';
import type {CachePolicy} from '../template/distributionPolicies.ts';

interface Kept {
  readonly answer: HttpAnswer;
  readonly storedAtMs: number;
  readonly expiresAtMs: number;
}

const LARGEST_ENTRIES = 2000;
const ERROR_TTL_S = 10;

const secondsOf = (control: string, directive: string): number | undefined => {
  const found = new RegExp(`(?:^|[,\\s])${directive}="?(\\d+)`, 'i').exec(control)?.[1];
  return found === undefined ? undefined : Number(found);
};

/**
 * How long CloudFront keeps an answer, in seconds; 0 for not at all.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Expiration.html (read November 2026)
 */
export const ttlOf = (
  answer: HttpAnswer,
  policy: CachePolicy,
  errorTtlS: ReadonlyMap<number, number>,
): number => {
  const control = headerOf(answer, 'cache-control') ?? '';
  const isRefused = /(^|[,\s])(no-store|no-cache|private)\b/i.test(control);
  const told = secondsOf(control, 's-maxage') ?? secondsOf(control, 'max-age');
  if (answer.status >= 400)
    return isRefused ? 0 : Math.max(errorTtlS.get(answer.status) ?? ERROR_TTL_S, told ?? 0);
  if (![200, 203, 206, 300, 301, 302, 303, 304, 307, 308].includes(answer.status)) return 0;
  if (isRefused) return policy.minTtlS;
  if (told !== undefined) return Math.min(Math.max(told, policy.minTtlS), policy.maxTtlS);
  const expires = Date.parse(headerOf(answer, 'expires') ?? '');
  if (!Number.isNaN(expires)) {
    return Math.min(Math.max((expires - Date.now()) / 1000, policy.minTtlS), policy.maxTtlS);
  }
  return Math.max(policy.defaultTtlS, policy.minTtlS);
};

export interface EdgeCache {
  readonly get: (key: string) => Kept | undefined;
  readonly put: (key: string, answer: HttpAnswer, ttlS: number) => void;
  /** Forgets everything, as an invalidation of `/*` does. */
  readonly clear: () => void;
}

/** What one edge location keeps, in memory; the oldest goes first. */
export const edgeCache = (): EdgeCache => {
  const kept = new Map<string, Kept>();
  return {
    get: (key) => {
      const entry = kept.get(key);
      if (entry && entry.expiresAtMs <= Date.now()) {
        kept.delete(key);
        return undefined;
      }
      return entry;
    },
    put: (key, answer, ttlS) => {
      const [oldest] = kept.keys();
      if (kept.size >= LARGEST_ENTRIES && oldest !== undefined) kept.delete(oldest);
      const nowMs = Date.now();
      kept.set(key, {answer, storedAtMs: nowMs, expiresAtMs: nowMs + ttlS * 1000});
    },
    clear: () => {
      kept.clear();
    },
  };
};
