import * as z from 'zod/mini';

/** Every environment variable that a function may be given; each function asks for its own, so that none needs all. */
const VARIABLES = {
  DIRECTORY_TABLE: z.string().check(z.minLength(1)),
  INDEX_TABLE: z.string().check(z.minLength(1)),
  ACCOUNTS_TABLE: z.string().check(z.minLength(1)),
  REFERRALS_TABLE: z.string().check(z.minLength(1)),
  /** Scheme and host of the public site, without a slash at the end. */
  SITE_ORIGIN: z.url({protocol: /^https?$/}),
  ORIGIN_SECRET: z.string().check(z.minLength(16)),
  /** JSON of a MapSource; empty when no map is offered. */
  MAP_SOURCE: z._default(z.string(), ''),
  MAIL_FROM: z.string().check(z.minLength(3)),
  /** OpenID Connect issuer that proves mailboxes, and our name with it. */
  ISSUER_URL: z.url({protocol: /^https?$/}),
  ISSUER_CLIENT_ID: z.string().check(z.minLength(1)),
  /** Mail domains whose people may refer, joined by commas; may be empty. */
  PROFESSIONAL_MAIL_DOMAINS: z.string(),
} as const;

export type VariableName = keyof typeof VARIABLES;

/** The named variables, checked once when the function starts. @throws Error that names what is missing or wrong. */
export const env = <const Names extends readonly VariableName[]>(
  ...names: Names
): Record<Names[number], string> => {
  const shape = Object.fromEntries(names.map((name) => [name, VARIABLES[name]])) as Record<
    Names[number],
    z.ZodMiniString
  >;
  const result = z.object(shape).safeParse(process.env);
  if (!result.success) throw new Error(`The environment is not complete:\n${z.prettifyError(result.error)}`);
  return result.data as Record<Names[number], string>;
};
