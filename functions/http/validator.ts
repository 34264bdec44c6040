import {createHash} from 'node:crypto';

/** A tag for what a body says, whatever it is packed in: a weak one, because CloudFront may compress the bytes. */
export const tagOf = (body: string): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const bare = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether an `If-None-Match` names the tag (RFC 9110, 13.1.2: by weak comparison). */
export const isHeld = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.split(',').some((each) => each.trim() === '*' || bare(each) === bare(tag));
