const atLeast =
  (letters: number) =>
  (value: string): boolean =>
    value.length >= letters;

const isWebAddress = (value: string): boolean => /^https?:$/.test(URL.parse(value)?.protocol ?? '');

/** Every environment variable that a function may be given; each function asks for its own, so that none needs all. */
const VARIABLES = {
  /** Lambda's own. */
  AWS_REGION: atLeast(1),
  DIRECTORY_TABLE: atLeast(1),
  INDEX_TABLE: atLeast(1),
  ACCOUNTS_TABLE: atLeast(1),
  REFERRALS_TABLE: atLeast(1),
  /** The bucket of files that show a certificate. */
  EVIDENCE_BUCKET: atLeast(3),
  /** Scheme and host of the public site, without a slash at the end. */
  SITE_ORIGIN: isWebAddress,
  ORIGIN_SECRET: atLeast(16),
  /** JSON of a MapSource; empty when no map is offered. */
  MAP_SOURCE: atLeast(0),
  /** Whether the websites of listings are looked at: only a test says that this computer may be reached. */
  WEBSITE_CHECKS: (value) => ['off', 'public', 'loopback-too'].includes(value),
  MAIL_FROM: atLeast(3),
  /** The SES configuration set that tells what became of a mail. */
  MAIL_CONFIGURATION_SET: atLeast(1),
  /** Who looks after the menu: told of what a provider leaves unanswered. */
  CURATOR_MAIL: atLeast(3),
  /** OpenID Connect issuer that proves mailboxes, and our name with it. */
  ISSUER_URL: isWebAddress,
  ISSUER_CLIENT_ID: atLeast(1),
  /** JSON of the record systems that may refer, DeclaredSystem each; empty when there are none. */
  SYSTEMS: atLeast(0),
  /** Mail domains whose people may refer, joined by commas; may be empty. */
  PROFESSIONAL_MAIL_DOMAINS: atLeast(0),
} as const satisfies Record<string, (value: string) => boolean>;

/** What stands for a variable that was not given. */
const DEFAULTS: Partial<Record<string, string>> = {MAP_SOURCE: ''};

export type VariableName = keyof typeof VARIABLES;

/** The named variables, checked once when the function starts. @throws Error that names what is missing or wrong. */
export const env = <const Names extends readonly VariableName[]>(
  ...names: Names
): Record<Names[number], string> => {
  const valueOf = (name: VariableName): string | undefined => process.env[name] ?? DEFAULTS[name];
  const isRight = (name: VariableName): boolean => {
    const value = valueOf(name);
    return value !== undefined && VARIABLES[name](value);
  };
  const wrong = names.filter((name) => !isRight(name));
  // The values are not said: one of them is a secret.
  if (wrong.length > 0) throw new Error(`The environment is not complete: ${wrong.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Names[number], string>;
};
