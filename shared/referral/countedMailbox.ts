const DOTLESS = ['gmail.com', 'googlemail.com'];

/**
 * A mailbox as mails to it are counted: however its address is written. What follows a plus sign leads to the same
 * mailbox nearly everywhere, and at Google's so do dots. Two people are counted as one where that is not so; no mail is
 * ever sent to this.
 */
export const countedMailbox = (address: string): string => {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  const [name = ''] = address.slice(0, at).toLowerCase().split('+');
  return DOTLESS.includes(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
};
