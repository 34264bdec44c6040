/**
 * The domain of a mailbox, in small letters: what stands after the last @, so that `a@nhs.net@evil.example` is of
 * evil.example. Empty when there is none.
 */
export const mailDomainOf = (email: string): string => {
  const at = email.lastIndexOf('@');
  return at < 0
    ? ''
    : email
        .slice(at + 1)
        .trim()
        .toLowerCase();
};

/** A domain on the list is matched whole: `nhs.net` lets neither `x.nhs.net` nor `notnhs.net` in. */
export const isListedDomain = (email: string, domains: readonly string[]): boolean => {
  const domain = mailDomainOf(email);
  return domain !== '' && domains.some((listed) => listed.toLowerCase() === domain);
};

/** Mailboxes are compared in small letters. The local part is the owner's business; nobody tells two people apart by it. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();
