import {secondsOfHourLeft} from '../data/codeLimits.ts';
import type {Reply} from './reply.ts';

/**
 * A refusal of too many says when to try again, if it does not yet: when the clock hour of our limits is over. What is
 * limited by the day may be refused again then, and says so again.
 */
export const withRetryAfter = (reply: Reply, now: Date): Reply =>
  reply.status !== 429 || reply.headers?.['retry-after'] !== undefined
    ? reply
    : {...reply, headers: {...reply.headers, 'retry-after': String(secondsOfHourLeft(now))}};
