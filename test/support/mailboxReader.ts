import {mailboxLink, proveMailbox} from '../../functions/provider/mailboxLink.ts';
import {codeIn, linkIn, type ReferralWorld, type SentMail} from './referralWorld.ts';
import {type Page, visitor, type Visitor} from './visitor.ts';

/** Somebody who opens the link that was mailed to a listing's mailbox. */
export const mailboxReader = (
  world: ReferralWorld,
  change: Partial<ReferralWorld['providerDeps']> = {},
): Visitor => {
  const deps = {...world.providerDeps, ...change};
  return visitor({
    function: 'provider',
    routes: {mailboxLink: mailboxLink(deps), proveMailbox: proveMailbox(deps)},
  });
};

/** The last mail to an address. */
export const lastMailTo = (world: ReferralWorld, whom: string): SentMail => {
  const mail = world.mails.findLast(({to}) => to === whom);
  if (!mail) throw new Error(`No mail to ${whom}`);
  return mail;
};

/** Opens the link that was mailed last, and types its code. */
export const proveBy = async (world: ReferralWorld, to: string): Promise<Page> => {
  const mail = lastMailTo(world, to);
  const path = linkIn(mail, '/provider/mailbox/');
  const person = mailboxReader(world);
  const page = await person.get(path);
  return await person.post(path, {action: 'prove', code: codeIn(mail)}, {from: page});
};
