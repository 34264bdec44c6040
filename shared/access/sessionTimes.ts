/** How long a sign-in lasts, and what is kept of access, in seconds. */
export const SESSION_SECONDS = {
  /** Without a request: a walk to the next room, not a night. */
  idle: 60 * 60,
  /** However busy: a working day. */
  absolute: 10 * 60 * 60,
  /** From leaving for the issuer to coming back: long enough to fetch a code from a slow mailbox. */
  signIn: 30 * 60,
  /** A session's last use is written once in this time, not with each request. */
  touch: 5 * 60,
  /** An invitation that nobody took up. */
  invitation: 14 * 86_400,
  /** That somebody was removed, and by whom: long enough to ask about it. */
  removal: 180 * 86_400,
} as const;
