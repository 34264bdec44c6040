import type {Referral} from '#shared/model/referral.ts';
import {mailboxHash, viewerHash} from '../data/limitStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {askedWith} from './askedWith.ts';
import type {ReferralDeps} from './deps.ts';
import type {FollowSession} from './followSession.ts';

type Deps = Pick<ReferralDeps, 'referrals' | 'limits' | 'outbox' | 'addressSecret'>;

interface Asking {
  readonly viewerAddress: string | null;
  /** What the visitor has shown, unless they only typed a reference. */
  readonly link?: Pick<FollowSession, 'wasMailedTo'>;
  readonly kind?: 'person-code' | 'person-new-link';
}

/**
 * Has a code, or a link that lasts, mailed to the person of a referral, if there is one who can be mailed. `too-many` depends on the viewer
 * alone; `used-up` says that this referral, or its mailbox, has had its codes, and is only for whoever has shown that
 * they know it, by a link: by a reference both are answered as `asked`, so that nobody learns whether there is one.
 */
export const askPersonCode =
  ({referrals, limits, outbox, addressSecret}: Deps) =>
  async (
    referral: Referral | undefined,
    {viewerAddress, link, kind = 'person-code'}: Asking,
    now: Date,
  ): Promise<'asked' | 'too-many' | 'used-up'> => {
    if (!(await limits.allows('code-address', viewerHash(viewerAddress, addressSecret, now), now))) {
      return 'too-many';
    }
    const person = referral?.hasEmail ? await referrals.getPerson(referral.id, now) : undefined;
    if (!referral || person?.email === undefined) return 'asked';
    const shows = askedWith(link, person.email);
    // Many requests may name one mailbox, and each has codes of its own.
    const mailbox = mailboxHash(person.email, addressSecret, now);
    if (!(await limits.allowsCode(referral.id, {shows, mailbox}, now))) return 'used-up';
    await outbox.post(newMessage(kind, {referralId: referral.id, askedWith: shows}, now));
    return 'asked';
  };
