import {isListedDomain} from '#shared/access/mailDomain.ts';

interface SignUpRule {
  /** Mail domains whose people may refer, matched whole. */
  readonly domains: readonly string[];
  readonly isInvited: (email: string, now: Date) => Promise<boolean>;
  readonly now: Date;
}

/** Who may have an account at all: people of a listed mail domain, and the invited. */
export const mayHaveAccount = async (
  email: string,
  {domains, isInvited, now}: SignUpRule,
): Promise<boolean> => isListedDomain(email, domains) || (email !== '' && (await isInvited(email, now)));
